-- Mark of the form definitions every node is to read by; empty where each reads by those of its own program (decision 0173).
create table announced_forms (
  one integer primary key,
  version varchar(64) not null
);
insert into announced_forms (one, version) values (1, '');
