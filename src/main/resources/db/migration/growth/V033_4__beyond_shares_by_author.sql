-- The home page looks for what its viewer shared with managers of before.
create index beyond_share_by_author on beyond_share (author_id);
