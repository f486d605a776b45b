-- The home page looks for what its viewer shared with managers of before.
create index appeal_share_by_author on appeal_share (author_id);
