-- Who has a draft open in the form: a row per person, worth something for a minute and a half.

CREATE TABLE presence (
  application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, account_id TEXT NOT NULL, place TEXT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (application_id, account_id));
