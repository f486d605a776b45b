insert into leaving_part (module, unshared, rest) values ('sharing', 'erase_unshared_content', 'erase_content');
