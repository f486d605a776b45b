-- Whether a provider is asked for a refresh token by the scope offline_access, as some give none without it. It changes nobody whom a provider
-- stands for, so nobody has to release it.
alter table sign_on_provider add column offline_access boolean not null default false;
