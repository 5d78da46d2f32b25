-- Who of the reviewing body has an application in hand, so that two do not do the same work.
CREATE TABLE claim (application_id TEXT PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE, account_id TEXT NOT NULL, since BIGINT NOT NULL);
CREATE INDEX claim_by_account ON claim(account_id);
