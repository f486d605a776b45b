-- What a search compares: small letters without accents, so that "rene" finds "René". Most texts are plain, and cost no more than that.
-- Sought.java does the same to what somebody types; letters of no database's own collation, so that both agree everywhere.
create function folded(content text) returns text
    language sql immutable parallel safe
    return lower(case
        when octet_length(content) = char_length(content) then content
        else regexp_replace(normalize(content, nfkd), '[\u0300-\u036f]', '', 'g')
    end collate pg_c_utf8);

-- Whether a text has each of some words somewhere: patterns for "like", folded, that may begin with the blank before a word. Without
-- any, every text has them.
create function holds(content text, patterns text[]) returns boolean
    language sql immutable parallel safe
    return ' ' || folded(content) like all (patterns);
