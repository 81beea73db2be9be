create table access_section (
  code varchar(40) primary key,
  name varchar(200) not null,
  bureau varchar(200) not null
);

create table access_account (
  login varchar(60) primary key,
  display_name varchar(200) not null,
  password_hash varchar(200) not null,
  every_section boolean not null,
  enabled boolean not null,
  must_change boolean not null,
  changed_at timestamp(6) with time zone not null
);

create table access_account_role (
  login varchar(60) not null references access_account (login),
  role varchar(30) not null,
  primary key (login, role)
);

create table access_account_section (
  login varchar(60) not null references access_account (login),
  section varchar(40) not null references access_section (code),
  primary key (login, section)
);

create table access_account_class (
  login varchar(60) not null references access_account (login),
  closed_class varchar(60) not null,
  primary key (login, closed_class)
);

create table access_login_failure (
  subject varchar(200) not null,
  failed_at timestamp(6) with time zone not null
);

create index access_login_failure_by_subject on access_login_failure (subject, failed_at);

create table access_audit (
  entry_no bigint primary key,
  recorded_at timestamp(6) with time zone not null,
  account varchar(60) not null,
  action varchar(60) not null,
  subject varchar(200) not null,
  mac varchar(64) not null
);

create index access_audit_by_account on access_audit (account, recorded_at);
create index access_audit_by_subject on access_audit (subject, recorded_at);

create table access_audit_head (
  id smallint primary key,
  entry_no bigint not null,
  mac varchar(64) not null
);

insert into access_audit_head (id, entry_no, mac) values (1, 0, '');
