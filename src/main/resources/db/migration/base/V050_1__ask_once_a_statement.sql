-- Which roles a viewer has is the same for every row. A policy that calls the function asks once for each row that is read, a list of five
-- thousand people ten thousand times; as a subquery it is asked once a statement.
do $$
declare
    asks constant text := '(viewer_is_staff\(\)|viewer_keeps_paths\(\)|viewer_has_role\(''[A-Z_]+''::text\))';
    policy record;
begin
    for policy in
        select polname as name, polrelid::regclass as on_table,
            regexp_replace(pg_get_expr(polqual, polrelid), asks, '(select \1)', 'g') as using_now,
            regexp_replace(pg_get_expr(polwithcheck, polrelid), asks, '(select \1)', 'g') as check_now
        from pg_policy
        where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ asks
    loop
        execute format('alter policy %I on %s', policy.name, policy.on_table)
            || coalesce(' using (' || policy.using_now || ')', '')
            || coalesce(' with check (' || policy.check_now || ')', '');
    end loop;
end
$$;
