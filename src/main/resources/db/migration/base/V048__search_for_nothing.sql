-- A list that nobody narrows asks for nothing, and need not fold a letter of it.
create or replace function holds(content text, patterns text[]) returns boolean
    language sql immutable parallel safe
    return cardinality(patterns) = 0 or ' ' || folded(content) like all (patterns);
