-- What the company says of itself in its portal: its name, logo and accent, a welcome, and whom to turn to about privacy.

------------------------------------------------------------------------------------------------------------------------------------
-- Tables

-- At most one row, in which whatever is empty was not said yet. The accent is the colour that was entered; what dark pages show follows from it.
create table company_profile (
    only_one        boolean primary key default true check (only_one),
    name            text not null default '' check (char_length(name) <= 80),
    accent          text not null default '' check (accent ~ '^(#[0-9a-f]{6})?$'),
    welcome         text not null default '' check (char_length(welcome) <= 2000),
    privacy_contact text not null default '' check (char_length(privacy_contact) <= 2000),
    logo_words      text not null default '' check (char_length(logo_words) <= 200),
    changed_by      bigint references person,
    changed_at      timestamptz
);

-- A picture that the portal itself has drawn anew from what was uploaded. The one for dark pages is for logos that are dark themselves.
create table company_logo (
    ground  text  primary key check (ground in ('LIGHT', 'DARK')),
    hash    text  not null check (hash ~ '^[0-9a-f]{64}$'),
    width   int   not null check (width between 1 and 640),
    height  int   not null check (height between 1 and 192),
    picture bytea not null check (octet_length(picture) <= 1000000)
);

------------------------------------------------------------------------------------------------------------------------------------
-- Policies: everybody reads, and what a visitor sees is read as the operator. Those who look after people or accounts write.

alter table company_profile enable row level security;
create policy everybody_reads on company_profile for select using (viewer_is_signed_in());
create policy staff_writes on company_profile for all
    using ((select viewer_is_staff())) with check ((select viewer_is_staff()));

alter table company_logo enable row level security;
create policy everybody_reads on company_logo for select using (viewer_is_signed_in());
create policy staff_writes on company_logo for all
    using ((select viewer_is_staff())) with check ((select viewer_is_staff()));

------------------------------------------------------------------------------------------------------------------------------------
-- Grants

grant select, insert, update (name, accent, welcome, privacy_contact, logo_words, changed_by, changed_at) on company_profile
    to ${application-role};
grant select, insert, update (hash, width, height, picture), delete on company_logo to ${application-role};
