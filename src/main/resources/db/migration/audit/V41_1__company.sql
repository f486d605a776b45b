-- The trail tells who changed what the company says of itself: its name and accent with what they were, of texts and logos only that.

create function audit_company_profile() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.name <> old.name then
        perform append_change('COMPANY_NAMED', null, null, null, null, null, null, null, old.name, new.name);
    end if;
    if new.accent <> old.accent then
        perform append_change('COMPANY_ACCENT_CHANGED', null, null, null, null, null, null, null, old.accent, new.accent);
    end if;
    if new.welcome <> old.welcome then
        perform append_audit('COMPANY_WELCOME_CHANGED');
    end if;
    if new.privacy_contact <> old.privacy_contact then
        perform append_audit('COMPANY_CONTACT_CHANGED');
    end if;
    if new.logo_words <> old.logo_words then
        perform append_audit('COMPANY_LOGO_CHANGED');
    end if;
    return null;
end
$$;
create constraint trigger audit_company_profile after update on company_profile
    deferrable initially deferred for each row execute function audit_company_profile();

create function audit_company_logo() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform append_audit('COMPANY_LOGO_CHANGED');
    return null;
end
$$;
create constraint trigger audit_company_logo after insert or update or delete on company_logo
    deferrable initially deferred for each row execute function audit_company_logo();
