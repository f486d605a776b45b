-- Whether people take part, counted by department and month. It is counted once, when a month is over, and only what may be shown is kept:
-- nobody can compare today's count with yesterday's, and no count that tells of somebody stands anywhere.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- What each module knows of taking part: a function of its own that names whoever did so from one day to another, exclusive. Nobody may
-- call these but the function below, which counts and forgets.
create table participation_part (
    measure  text primary key,
    function text not null
);

-- Months that are over and were counted, each by its first day.
create table participation_month (
    month      date        primary key check (month = date_trunc('month', month)),
    counted_at timestamptz not null default now()
);

-- How many of a department's people took part, or of everybody where there is no department; people without one are the department ''.
-- The name is the one of that month. A count is there only where it may be shown: what EXACT, FEW, MOST and HIDDEN mean stands at
-- participation_bands.
create table participation_count (
    month      date not null references participation_month on delete cascade,
    measure    text not null references participation_part,
    department text,
    people     int  not null,
    band       text not null check (band in ('EXACT', 'FEW', 'MOST', 'HIDDEN')),
    took_part  int,
    unique nulls not distinct (month, measure, department),
    check ((band = 'EXACT') = (took_part is not null)),
    check (band <> 'EXACT' or (took_part >= 5 and people - took_part >= 5))
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies

alter table participation_part enable row level security;

alter table participation_month enable row level security;
create policy people_team_reads on participation_month for select using (viewer_is_operator() or (select viewer_has_role('PEOPLE_TEAM')));

alter table participation_count enable row level security;
create policy people_team_reads on participation_count for select using (viewer_is_operator() or (select viewer_has_role('PEOPLE_TEAM')));

------------------------------------------------------------------------------------------------------------------------------------
-- Functions

-- What may be shown of the departments of one month, and, at the end, of all of them together. A count is EXACT where at least five took
-- part and at least five did not; FEW and MOST say so much, of ten people or more; the rest is HIDDEN.
--
-- All together are only counted where that says nothing more of the others. The sum of those that are not exact follows by subtraction, so
-- each of them has to stay anywhere between the least and the most that its band leaves open. Where there are too few of them for that, the
-- smallest department that hides them is hidden as well. Which one that is depends on bands and sizes alone, never on counts: whoever knows
-- this rule learns nothing by it. The arrays are in the same order.
create function participation_bands(people int[], took_part int[]) returns text[]
    language plpgsql immutable as $$
declare
    bands  text[] := '{}';
    least  int := 0;
    most   int := 0;
    widest int := 0;
    hidden int := 0;
    sum    int := 0;
    cover  int;
begin
    for i in 1 .. coalesce(cardinality(people), 0) loop
        bands := bands || case
            when people[i] < 10 then 'HIDDEN'
            when took_part[i] < 5 then 'FEW'
            when people[i] - took_part[i] < 5 then 'MOST'
            else 'EXACT' end;
        if bands[i] <> 'EXACT' then
            hidden := hidden + 1;
            sum := sum + took_part[i];
            least := least + case bands[i] when 'MOST' then people[i] - 4 else 0 end;
            most := most + case bands[i] when 'FEW' then 4 else people[i] end;
            widest := greatest(widest, case bands[i] when 'HIDDEN' then people[i] else 4 end);
        end if;
    end loop;
    if hidden > 0 and most - least < 3 * widest then
        select i into cover from generate_subscripts(people, 1) i where bands[i] = 'EXACT'
        order by people[i] - 10 + most - least < 3 * widest, people[i], i limit 1;
        if cover is not null then
            bands[cover] := 'HIDDEN';
            sum := sum + took_part[cover];
            least := least + 5;
            most := most + people[cover] - 5;
        end if;
    end if;
    return bands || case
        when hidden = 0 or (sum - least >= widest and most - sum >= widest
                            and (select sum(p) - sum(t) >= 5 and sum(t) >= 5 from unnest(people, took_part) both_of(p, t)))
            then 'EXACT' else 'HIDDEN' end;
end
$$;

-- Counts a month that is over, once. It reads past the policies whoever took part, which nobody else may, and keeps what may be shown.
-- False if it was counted already, is not over, or lies before anybody took part.
create function count_participation(first date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    until       date := first + interval '1 month';
    part        participation_part;
    departments text[];
    people      int[];
    took_part   int[];
    bands       text[];
    is_begun    boolean := false;
begin
    if not viewer_is_operator() or first <> date_trunc('month', first) or until > (now() at time zone 'UTC')::date then
        return false;
    end if;
    for part in select * from participation_part loop
        if not is_begun then
            execute format('select exists (select from %I($1, $2))', part.function) into is_begun using '-infinity'::date, until;
        end if;
    end loop;
    if not is_begun then
        return false;
    end if;
    insert into participation_month (month) values (first) on conflict do nothing;
    if not found then
        return false;
    end if;
    for part in select * from participation_part loop
        execute format(
            'select array_agg(department order by department), array_agg(people order by department), array_agg(took_part order by department)
             from (select staff.department, count(*)::int people, count(took.person)::int took_part
                   from employed_on($2 - 1) staff left join (select distinct person from %I($1, $2) person) took on took.person = staff.person
                   group by staff.department) counted', part.function)
            into departments, people, took_part using first, until;
        if departments is not null then
            bands := participation_bands(people, took_part);
            insert into participation_count (month, measure, department, people, band, took_part)
            select first, part.measure, departments[i], people[i], bands[i], case bands[i] when 'EXACT' then took_part[i] end
            from generate_subscripts(departments, 1) i
            union all
            select first, part.measure, null, sum(p), bands[cardinality(bands)],
                case bands[cardinality(bands)] when 'EXACT' then sum(t) end
            from unnest(people, took_part) both_of(p, t);
        end if;
    end loop;
    return true;
end
$$;

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select on participation_month, participation_count to ${application-role};
