-- How far the shelf has followed the ledger's news (documents taken back leave it).
create table shelf_position (
  one integer primary key,
  position bigint not null
);
insert into shelf_position (one, position) values (1, 0);
