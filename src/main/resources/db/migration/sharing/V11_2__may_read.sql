-- Nothing asks any more without saying whom it is about.
drop function may_read(text, bigint, bigint, timestamptz);
