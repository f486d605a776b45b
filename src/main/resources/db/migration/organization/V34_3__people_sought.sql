-- Lists of a hundred thousand people: in the order in which they are shown, and by what is typed to find somebody, which is folded once
-- and not at each search.

alter table person add column searched text generated always as (' ' || folded(name || ' ' || email)) stored;
create index person_in_order on person (name, id);

-- Whether what was folded before has each of some words somewhere, as holds() tells of what was not.
create function is_sought(searched text, patterns text[]) returns boolean
    language sql immutable parallel safe
    return cardinality(patterns) = 0 or searched like all (patterns);
