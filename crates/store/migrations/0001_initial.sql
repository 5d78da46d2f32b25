-- The first schema. `cycle_revision.source` is a JSON list of [file name, text]. Instants are BIGINT milliseconds UTC, days and JSON are TEXT, ids are UUIDv7 text.
-- On PostgreSQL the word TEXT is read as TEXT COLLATE "C", so that both databases compare by byte.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE account (
  id TEXT PRIMARY KEY, email_sealed TEXT NOT NULL, email_index TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  password TEXT NOT NULL, locale TEXT NOT NULL, verified_at BIGINT, disabled_at BIGINT,
  created_at BIGINT NOT NULL, password_changed_at BIGINT NOT NULL);
CREATE TABLE session (
  id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, account_id TEXT NOT NULL REFERENCES account(id), csrf TEXT NOT NULL,
  created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, ended_at BIGINT,
  agent TEXT NOT NULL, address TEXT NOT NULL);
CREATE INDEX session_by_account ON session(account_id);
CREATE TABLE token (
  id TEXT PRIMARY KEY, purpose TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, account_id TEXT REFERENCES account(id), subject TEXT,
  payload_sealed TEXT, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT);
CREATE TABLE throttle (key TEXT PRIMARY KEY, count BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL);

CREATE TABLE unit (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, credit_code TEXT NOT NULL, unit_type TEXT NOT NULL,
  province TEXT, is_association BOOLEAN NOT NULL, verified_code TEXT UNIQUE, verified_at BIGINT, verified_by TEXT,
  created_by TEXT NOT NULL, created_at BIGINT NOT NULL, version BIGINT NOT NULL);
CREATE INDEX unit_by_code ON unit(credit_code);
CREATE TABLE access_grant (
  id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id), role TEXT NOT NULL, scope_kind TEXT NOT NULL, scope_id TEXT NOT NULL,
  since BIGINT NOT NULL, until BIGINT, granted_by TEXT NOT NULL);
CREATE INDEX access_grant_by_account ON access_grant(account_id);
CREATE INDEX access_grant_by_scope ON access_grant(scope_kind, scope_id);

CREATE TABLE cycle_revision (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL, year BIGINT NOT NULL, revision BIGINT NOT NULL, source TEXT NOT NULL, digest TEXT NOT NULL,
  loaded_at BIGINT NOT NULL, loaded_by TEXT NOT NULL, UNIQUE (cycle_id, revision));
CREATE TABLE dictionary_entry (
  dictionary TEXT NOT NULL, code TEXT NOT NULL, parent TEXT, label TEXT NOT NULL,
  added_by TEXT NOT NULL, added_at BIGINT NOT NULL, PRIMARY KEY (dictionary, code));
CREATE TABLE exception_grant (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL, kind TEXT NOT NULL, unit_id TEXT REFERENCES unit(id), team_type TEXT, extra_places BIGINT NOT NULL,
  until BIGINT, reason TEXT NOT NULL, granted_by TEXT NOT NULL, granted_at BIGINT NOT NULL, revoked_at BIGINT, revoked_by TEXT);
CREATE INDEX exception_grant_by_cycle ON exception_grant(cycle_id, unit_id);

CREATE TABLE application (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL, year BIGINT NOT NULL, revision_id TEXT NOT NULL REFERENCES cycle_revision(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), team_type TEXT NOT NULL, state TEXT NOT NULL, round BIGINT NOT NULL, version BIGINT NOT NULL,
  body TEXT NOT NULL, name TEXT NOT NULL, pool_key TEXT, receipt TEXT UNIQUE, submitted_at BIGINT, first_submitted_at BIGINT,
  returned_at BIGINT, correction_until BIGINT, decided_at BIGINT, flags BIGINT NOT NULL,
  created_by TEXT NOT NULL, created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL);
CREATE INDEX application_by_unit ON application(unit_id, state);
CREATE INDEX application_by_queue ON application(body, state, submitted_at);
CREATE INDEX application_by_pool ON application(pool_key, state);
CREATE TABLE item (
  id TEXT PRIMARY KEY, application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, group_key TEXT NOT NULL,
  position BIGINT NOT NULL, created_at BIGINT NOT NULL);
CREATE INDEX item_by_application ON item(application_id, group_key, position);
CREATE TABLE answer (
  application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, item_id TEXT NOT NULL, field_key TEXT NOT NULL,
  value TEXT, sealed TEXT, revision BIGINT NOT NULL, author TEXT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (application_id, item_id, field_key));
CREATE TABLE answer_past (
  application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, item_id TEXT NOT NULL, field_key TEXT NOT NULL,
  revision BIGINT NOT NULL, value TEXT, sealed TEXT, author TEXT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (application_id, item_id, field_key, revision));
CREATE TABLE file (
  id TEXT PRIMARY KEY, application_id TEXT NOT NULL, field_key TEXT NOT NULL, object_key TEXT NOT NULL, mime TEXT NOT NULL, bytes BIGINT NOT NULL,
  sha256 TEXT NOT NULL, width BIGINT, height BIGINT, pages BIGINT, name TEXT NOT NULL, uploaded_by TEXT NOT NULL, uploaded_at BIGINT NOT NULL,
  frozen_at BIGINT, unreferenced_since BIGINT);
CREATE INDEX file_by_application ON file(application_id);
CREATE TABLE snapshot (
  application_id TEXT NOT NULL REFERENCES application(id), round BIGINT NOT NULL, root TEXT NOT NULL, leaves TEXT NOT NULL, personal_sealed TEXT, checklist TEXT NOT NULL,
  taken_at BIGINT NOT NULL, taken_by TEXT NOT NULL, PRIMARY KEY (application_id, round));
CREATE TABLE history (
  id TEXT PRIMARY KEY, application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, at BIGINT NOT NULL, event TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  round BIGINT NOT NULL, actor_id TEXT, actor_name TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX history_by_application ON history(application_id, at);
CREATE TABLE comment (
  id TEXT PRIMARY KEY, application_id TEXT NOT NULL REFERENCES application(id), round BIGINT NOT NULL, path TEXT NOT NULL, item_id TEXT, file_id TEXT,
  text TEXT NOT NULL, author TEXT NOT NULL, at BIGINT NOT NULL, sent_at BIGINT, answer TEXT, answered_by TEXT, answered_at BIGINT, settled_at BIGINT);
CREATE INDEX comment_by_application ON comment(application_id, round);
CREATE TABLE check_decision (
  application_id TEXT NOT NULL REFERENCES application(id), round BIGINT NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL,
  decided_by TEXT NOT NULL, decided_at BIGINT NOT NULL, PRIMARY KEY (application_id, round, code));
CREATE TABLE conflict (
  application_id TEXT NOT NULL REFERENCES application(id), account_id TEXT NOT NULL, reason TEXT NOT NULL, declared_at BIGINT NOT NULL,
  PRIMARY KEY (application_id, account_id));
CREATE TABLE name_claim (year BIGINT NOT NULL, name_key TEXT NOT NULL, application_id TEXT NOT NULL UNIQUE, PRIMARY KEY (year, name_key));
CREATE TABLE pool (key TEXT PRIMARY KEY, cycle_id TEXT NOT NULL);
CREATE TABLE counter (key TEXT PRIMARY KEY, value BIGINT NOT NULL);

CREATE TABLE partner_unit (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, unit_id TEXT);
CREATE TABLE partner_link (application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, item_id TEXT NOT NULL, partner_id TEXT NOT NULL REFERENCES partner_unit(id), PRIMARY KEY (application_id, item_id));
CREATE INDEX partner_link_by_partner ON partner_link(partner_id);
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, mobile_index TEXT NOT NULL UNIQUE);
CREATE TABLE person_link (application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE, item_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), group_key TEXT NOT NULL, email_index TEXT, PRIMARY KEY (application_id, item_id));
CREATE INDEX person_link_by_person ON person_link(person_id);
CREATE INDEX person_link_by_email ON person_link(email_index);

CREATE TABLE batch (
  id TEXT PRIMARY KEY, year BIGINT NOT NULL, number BIGINT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, edition BIGINT NOT NULL, version BIGINT NOT NULL,
  created_by TEXT NOT NULL, created_at BIGINT NOT NULL, published_by TEXT, published_at BIGINT, UNIQUE (year, number));
CREATE TABLE batch_item (application_id TEXT PRIMARY KEY REFERENCES application(id), batch_id TEXT NOT NULL REFERENCES batch(id), position BIGINT NOT NULL);
CREATE INDEX batch_item_by_batch ON batch_item(batch_id, position);
CREATE TABLE batch_edition (
  batch_id TEXT NOT NULL REFERENCES batch(id), edition BIGINT NOT NULL, document TEXT NOT NULL, note TEXT NOT NULL, published_by TEXT NOT NULL, published_at BIGINT NOT NULL,
  PRIMARY KEY (batch_id, edition));
CREATE TABLE team (
  number TEXT PRIMARY KEY, application_id TEXT NOT NULL UNIQUE REFERENCES application(id), unit_id TEXT NOT NULL, batch_id TEXT NOT NULL REFERENCES batch(id),
  year BIGINT NOT NULL, team_type TEXT NOT NULL, name TEXT NOT NULL, lead_name TEXT NOT NULL, state TEXT NOT NULL, state_since BIGINT NOT NULL, state_note TEXT NOT NULL,
  edition BIGINT NOT NULL, document TEXT NOT NULL, search_text TEXT NOT NULL, sort_key TEXT NOT NULL);
CREATE INDEX team_by_batch ON team(batch_id, number);
CREATE INDEX team_by_year ON team(year, team_type, number);
CREATE INDEX team_by_unit ON team(unit_id);
CREATE TABLE team_tag (number TEXT NOT NULL REFERENCES team(number), kind TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (number, kind, code));
CREATE INDEX team_tag_by_code ON team_tag(kind, code);
CREATE TABLE team_edition (number TEXT NOT NULL REFERENCES team(number), edition BIGINT NOT NULL, document TEXT NOT NULL, note TEXT NOT NULL, published_by TEXT NOT NULL, published_at BIGINT NOT NULL, PRIMARY KEY (number, edition));

CREATE TABLE correction (
  id TEXT PRIMARY KEY, number TEXT NOT NULL REFERENCES team(number), base_edition BIGINT NOT NULL, document TEXT NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL,
  proposed_by TEXT NOT NULL, proposed_at BIGINT NOT NULL, decided_by TEXT, decided_at BIGINT);
CREATE INDEX correction_by_number ON correction(number, state);

CREATE TABLE job (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, unique_key TEXT UNIQUE, payload TEXT NOT NULL, state TEXT NOT NULL, run_at BIGINT NOT NULL, attempts BIGINT NOT NULL,
  lease_until BIGINT, fence BIGINT NOT NULL, last_error TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE INDEX job_due ON job(state, run_at);
CREATE TABLE mail (
  id TEXT PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, to_sealed TEXT NOT NULL, subject TEXT NOT NULL, body_sealed TEXT NOT NULL, state TEXT NOT NULL,
  attempts BIGINT NOT NULL, last_error TEXT NOT NULL, created_at BIGINT NOT NULL, sent_at BIGINT);
CREATE INDEX mail_by_time ON mail(created_at);
CREATE TABLE notice (
  id TEXT PRIMARY KEY, account_id TEXT, unit_id TEXT, kind TEXT NOT NULL, params TEXT NOT NULL, link TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX notice_by_account ON notice(account_id, at);
CREATE INDEX notice_by_unit ON notice(unit_id, at);
CREATE TABLE notice_read (account_id TEXT NOT NULL, notice_id TEXT NOT NULL REFERENCES notice(id), at BIGINT NOT NULL, PRIMARY KEY (account_id, notice_id));

CREATE TABLE audit (
  id TEXT PRIMARY KEY, seq BIGINT UNIQUE, at BIGINT NOT NULL, programme_at BIGINT NOT NULL, actor_id TEXT, actor_name TEXT NOT NULL, address TEXT NOT NULL,
  action TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX audit_by_subject ON audit(subject_kind, subject_id);
CREATE TABLE audit_seal (number BIGINT PRIMARY KEY, first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL, leaves TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL, sealed_at BIGINT NOT NULL);
CREATE TABLE public_change (id TEXT PRIMARY KEY, seq BIGINT UNIQUE, kind TEXT NOT NULL, subject_id TEXT NOT NULL, at BIGINT NOT NULL);
CREATE TABLE idempotency (account_id TEXT NOT NULL, key TEXT NOT NULL, action TEXT NOT NULL, fingerprint TEXT NOT NULL, outcome TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (account_id, key));
