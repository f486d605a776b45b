-- The secret of a remembered device is replaced at each use. The one before it still counts for a moment, as browsers send several
-- requests at once: what follows it is computed from it and from the salt, so that each of them is answered with the same new secret,
-- and whoever reads the table cannot compute it.
alter table remembered_device
    add column previous_hash bytea,
    add column salt text,
    add column replaced_at timestamptz;
