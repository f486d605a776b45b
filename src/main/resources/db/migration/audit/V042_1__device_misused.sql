-- That somebody came with a secret of a remembered device that had been replaced: it is in two places. Told by the sign-in, which runs
-- as the operator, and null for everybody else.
create function report_device_misused(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case when viewer_is_operator() then append_audit('DEVICE_MISUSED', person) end;
