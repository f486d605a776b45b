-- What an expectation is known by, and the one of a role below that it goes on with: the id of the path, a full stop, and its own. The
-- other one is kept by its address, as the target of a step is, since a file may bring the two in any order.
alter table expectation
    add column address   text,
    add column builds_on text;

create index expectation_by_address on expectation (address) where address is not null;
