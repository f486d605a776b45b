-- That somebody was signed out by an administrator, which no row tells by itself: sessions end for many reasons, and most of them
-- are the person's own. For administrators, and null for everybody else.
create function report_sign_out(person bigint) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    return case
        when viewer_is_operator() or viewer_has_role('ADMINISTRATOR')
        then append_audit('SIGNED_OUT', person) end;
