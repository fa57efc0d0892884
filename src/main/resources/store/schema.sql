-- The store of flopaudit, version 1; docs/store.md tells what stands in it and how to ask it.

CREATE TABLE program (
  digest TEXT NOT NULL
);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  repository TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  title TEXT NOT NULL,
  distillation TEXT NOT NULL,
  disclosures BLOB NOT NULL,
  remarks BLOB NOT NULL,
  UNIQUE (repository, path, sha256)
);

CREATE TABLE disclosures (
  document INTEGER NOT NULL,
  kind TEXT NOT NULL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  name TEXT,
  bound TEXT NOT NULL,
  about TEXT NOT NULL,
  model TEXT,
  stage TEXT,
  relation TEXT,
  basis TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  quote TEXT NOT NULL
);
CREATE INDEX disclosures_of_document ON disclosures (document);

CREATE TABLE withheld (
  document INTEGER NOT NULL,
  kind TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  quote TEXT NOT NULL
);
CREATE INDEX withheld_of_document ON withheld (document);

CREATE TABLE run (
  key TEXT NOT NULL,
  product TEXT NOT NULL,
  as_of TEXT NOT NULL,
  checked INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  failed INTEGER NOT NULL
);

CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  repository TEXT NOT NULL,
  developer TEXT,
  is_audited INTEGER NOT NULL,
  is_known INTEGER NOT NULL
);

CREATE TABLE edges (
  child TEXT NOT NULL,
  parent TEXT NOT NULL,
  type TEXT NOT NULL,
  actor TEXT,
  inferred_by TEXT NOT NULL,
  path TEXT,
  line INTEGER,
  quote TEXT
);

CREATE TABLE ledger_entries (
  model INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  activity TEXT NOT NULL,
  spent_on TEXT NOT NULL,
  actor TEXT,
  low REAL NOT NULL,
  high REAL,
  missing TEXT NOT NULL,
  PRIMARY KEY (model, entry)
) WITHOUT ROWID;

CREATE TABLE positions (
  model INTEGER NOT NULL,
  framework TEXT NOT NULL,
  status TEXT NOT NULL,
  verdict TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL,
  threshold TEXT NOT NULL,
  PRIMARY KEY (model, framework)
) WITHOUT ROWID;

CREATE TABLE findings (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  rule TEXT NOT NULL,
  level TEXT NOT NULL,
  model TEXT NOT NULL,
  subject TEXT NOT NULL,
  message TEXT NOT NULL,
  missing TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  form BLOB NOT NULL
);
