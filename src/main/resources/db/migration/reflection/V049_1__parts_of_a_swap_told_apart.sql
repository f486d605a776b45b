-- One that was erased and begun anew is another one: nothing of the first comes back into it.
alter table swap_part add id bigint generated always as identity;
