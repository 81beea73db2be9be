-- The seal review. The book is only ever added to: no row is changed or deleted. One schema for H2 and PostgreSQL.
create table seal_fact (
  seq bigint primary key,
  subject varchar(100) not null,
  kind varchar(40) not null,
  valid_from date not null,
  recorded_at timestamp with time zone not null,
  recorded_by varchar(100) not null,
  body varchar(1000000) not null,
  constraint seal_fact_seq check (seq > 0),
  constraint seal_fact_subject check (char_length(subject) > 0),
  constraint seal_fact_kind check (kind in ('Described', 'Moved', 'Proposed', 'Decided', 'BaselineJoined', 'VolumeReported', 'TemplateStated', 'OnlineStated',
    'EvidenceAdded', 'Withdrawn', 'InstrumentIssued', 'SectionNamed', 'SectionSucceeded', 'FileMetres', 'DefinitionNamed', 'Retracted'))
);
create index seal_fact_subject on seal_fact (subject, seq);

-- Gives out positions; its one row is the gate all writers pass, so positions grow with commits.
create table seal_book (
  one integer primary key,
  last_seq bigint not null,
  constraint seal_book_one check (one = 1)
);
insert into seal_book (one, last_seq) values (1, 0);

-- Figures as they were published, frozen.
create table seal_report (
  id bigint generated always as identity primary key,
  as_of date not null,
  known_at timestamp with time zone not null,
  definition_id varchar(100) not null,
  definition varchar(10000) not null,
  numerator bigint not null,
  denominator bigint not null,
  rows_hash char(64) not null,
  published_at timestamp with time zone not null,
  published_by varchar(100) not null,
  constraint seal_report_rate check (numerator >= 0 and numerator <= denominator),
  constraint seal_report_definition check (char_length(definition_id) > 0)
);

-- What each paper shows: derived from the ledger, may be deleted and made again.
create table seal_paper (
  document_id uuid not null,
  part integer not null,
  definition varchar(64),
  version varchar(32) not null,
  section varchar(40) not null,
  received_on date not null,
  seal_flags integer not null,
  signature_flags integer not null,
  any_mark boolean not null,
  primary key (document_id, part)
);
create index seal_paper_received on seal_paper (received_on);

create table seal_paper_position (
  one integer primary key,
  at bigint not null,
  constraint seal_paper_position_one check (one = 1)
);
insert into seal_paper_position (one, at) values (1, 0);

-- Files on the share that hold a template: filled by whoever looks through the share.
create table seal_template_file (
  path varchar(2000) primary key,
  owner varchar(200) not null,
  section varchar(40) not null,
  sha256 char(64) not null,
  definition varchar(64) not null,
  version varchar(32) not null,
  seen_at timestamp with time zone not null
);
