CREATE FUNCTION public.refuse_change_of_audit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
CREATE TABLE public.access_grant (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    scope_kind text NOT NULL COLLATE pg_catalog."C",
    scope_id text NOT NULL COLLATE pg_catalog."C",
    since bigint NOT NULL,
    until bigint,
    granted_by text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.account (
    id text NOT NULL COLLATE pg_catalog."C",
    email_sealed text NOT NULL COLLATE pg_catalog."C",
    email_index text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    password text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    verified_at bigint,
    disabled_at bigint,
    created_at bigint NOT NULL,
    password_changed_at bigint NOT NULL
);
CREATE TABLE public.answer (
    application_id text NOT NULL COLLATE pg_catalog."C",
    item_id text NOT NULL COLLATE pg_catalog."C",
    field_key text NOT NULL COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    sealed text COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.answer_past (
    application_id text NOT NULL COLLATE pg_catalog."C",
    item_id text NOT NULL COLLATE pg_catalog."C",
    field_key text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    value text COLLATE pg_catalog."C",
    sealed text COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.application (
    id text NOT NULL COLLATE pg_catalog."C",
    cycle_id text NOT NULL COLLATE pg_catalog."C",
    year bigint NOT NULL,
    revision_id text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    team_type text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    round bigint NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    pool_key text COLLATE pg_catalog."C",
    receipt text COLLATE pg_catalog."C",
    submitted_at bigint,
    first_submitted_at bigint,
    returned_at bigint,
    correction_until bigint,
    decided_at bigint,
    flags bigint NOT NULL,
    created_by text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    changed_at bigint NOT NULL
);
CREATE TABLE public.audit (
    id text NOT NULL COLLATE pg_catalog."C",
    seq bigint,
    at bigint NOT NULL,
    programme_at bigint NOT NULL,
    actor_id text COLLATE pg_catalog."C",
    actor_name text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.audit_seal (
    number bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    leaves text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    previous text NOT NULL COLLATE pg_catalog."C",
    sealed_at bigint NOT NULL
);
CREATE TABLE public.batch (
    id text NOT NULL COLLATE pg_catalog."C",
    year bigint NOT NULL,
    number bigint NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    edition bigint NOT NULL,
    version bigint NOT NULL,
    created_by text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    published_by text COLLATE pg_catalog."C",
    published_at bigint
);
CREATE TABLE public.batch_edition (
    batch_id text NOT NULL COLLATE pg_catalog."C",
    edition bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    published_by text NOT NULL COLLATE pg_catalog."C",
    published_at bigint NOT NULL
);
CREATE TABLE public.batch_item (
    application_id text NOT NULL COLLATE pg_catalog."C",
    batch_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
CREATE TABLE public.check_decision (
    application_id text NOT NULL COLLATE pg_catalog."C",
    round bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    decided_by text NOT NULL COLLATE pg_catalog."C",
    decided_at bigint NOT NULL
);
CREATE TABLE public.comment (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    round bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    item_id text COLLATE pg_catalog."C",
    file_id text COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    sent_at bigint,
    answer text COLLATE pg_catalog."C",
    answered_by text COLLATE pg_catalog."C",
    answered_at bigint,
    settled_at bigint
);
CREATE TABLE public.conflict (
    application_id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    declared_at bigint NOT NULL
);
CREATE TABLE public.correction (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    base_edition bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    proposed_by text NOT NULL COLLATE pg_catalog."C",
    proposed_at bigint NOT NULL,
    decided_by text COLLATE pg_catalog."C",
    decided_at bigint
);
CREATE TABLE public.counter (
    key text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL
);
CREATE TABLE public.cycle_revision (
    id text NOT NULL COLLATE pg_catalog."C",
    cycle_id text NOT NULL COLLATE pg_catalog."C",
    year bigint NOT NULL,
    revision bigint NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    loaded_at bigint NOT NULL,
    loaded_by text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.dictionary_entry (
    dictionary text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    parent text COLLATE pg_catalog."C",
    label text NOT NULL COLLATE pg_catalog."C",
    added_by text NOT NULL COLLATE pg_catalog."C",
    added_at bigint NOT NULL
);
CREATE TABLE public.exception_grant (
    id text NOT NULL COLLATE pg_catalog."C",
    cycle_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    unit_id text COLLATE pg_catalog."C",
    team_type text COLLATE pg_catalog."C",
    extra_places bigint NOT NULL,
    until bigint,
    reason text NOT NULL COLLATE pg_catalog."C",
    granted_by text NOT NULL COLLATE pg_catalog."C",
    granted_at bigint NOT NULL,
    revoked_at bigint,
    revoked_by text COLLATE pg_catalog."C"
);
CREATE TABLE public.file (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    field_key text NOT NULL COLLATE pg_catalog."C",
    object_key text NOT NULL COLLATE pg_catalog."C",
    mime text NOT NULL COLLATE pg_catalog."C",
    bytes bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    width bigint,
    height bigint,
    pages bigint,
    name text NOT NULL COLLATE pg_catalog."C",
    uploaded_by text NOT NULL COLLATE pg_catalog."C",
    uploaded_at bigint NOT NULL,
    frozen_at bigint,
    unreferenced_since bigint
);
CREATE TABLE public.history (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    event text NOT NULL COLLATE pg_catalog."C",
    from_state text NOT NULL COLLATE pg_catalog."C",
    to_state text NOT NULL COLLATE pg_catalog."C",
    round bigint NOT NULL,
    actor_id text COLLATE pg_catalog."C",
    actor_name text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.idempotency (
    account_id text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.item (
    id text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    group_key text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.job (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    unique_key text COLLATE pg_catalog."C",
    payload text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    run_at bigint NOT NULL,
    attempts bigint NOT NULL,
    lease_until bigint,
    fence bigint NOT NULL,
    last_error text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL
);
CREATE TABLE public.mail (
    id text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    to_sealed text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    body_sealed text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    last_error text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    sent_at bigint
);
CREATE TABLE public.meta (
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.name_claim (
    year bigint NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.notice (
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text COLLATE pg_catalog."C",
    unit_id text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    params text NOT NULL COLLATE pg_catalog."C",
    link text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.notice_read (
    account_id text NOT NULL COLLATE pg_catalog."C",
    notice_id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.partner_link (
    application_id text NOT NULL COLLATE pg_catalog."C",
    item_id text NOT NULL COLLATE pg_catalog."C",
    partner_id text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.partner_unit (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    unit_id text COLLATE pg_catalog."C"
);
CREATE TABLE public.person (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    mobile_index text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.person_link (
    application_id text NOT NULL COLLATE pg_catalog."C",
    item_id text NOT NULL COLLATE pg_catalog."C",
    person_id text NOT NULL COLLATE pg_catalog."C",
    group_key text NOT NULL COLLATE pg_catalog."C",
    email_index text COLLATE pg_catalog."C"
);
CREATE TABLE public.pool (
    key text NOT NULL COLLATE pg_catalog."C",
    cycle_id text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.public_change (
    id text NOT NULL COLLATE pg_catalog."C",
    seq bigint,
    kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE public.seaql_migrations (
    version character varying NOT NULL,
    applied_at bigint NOT NULL
);
CREATE TABLE public.session (
    id text NOT NULL COLLATE pg_catalog."C",
    token_hash text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    csrf text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    agent text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.snapshot (
    application_id text NOT NULL COLLATE pg_catalog."C",
    round bigint NOT NULL,
    root text NOT NULL COLLATE pg_catalog."C",
    leaves text NOT NULL COLLATE pg_catalog."C",
    personal_sealed text COLLATE pg_catalog."C",
    checklist text NOT NULL COLLATE pg_catalog."C",
    taken_at bigint NOT NULL,
    taken_by text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.team (
    number text NOT NULL COLLATE pg_catalog."C",
    application_id text NOT NULL COLLATE pg_catalog."C",
    unit_id text NOT NULL COLLATE pg_catalog."C",
    batch_id text NOT NULL COLLATE pg_catalog."C",
    year bigint NOT NULL,
    team_type text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    lead_name text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    state_since bigint NOT NULL,
    state_note text NOT NULL COLLATE pg_catalog."C",
    edition bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    search_text text NOT NULL COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.team_edition (
    number text NOT NULL COLLATE pg_catalog."C",
    edition bigint NOT NULL,
    document text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    published_by text NOT NULL COLLATE pg_catalog."C",
    published_at bigint NOT NULL
);
CREATE TABLE public.team_tag (
    number text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.throttle (
    key text NOT NULL COLLATE pg_catalog."C",
    count bigint NOT NULL,
    since bigint NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.token (
    id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    token_hash text NOT NULL COLLATE pg_catalog."C",
    account_id text COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    payload_sealed text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.unit (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    credit_code text NOT NULL COLLATE pg_catalog."C",
    unit_type text NOT NULL COLLATE pg_catalog."C",
    province text COLLATE pg_catalog."C",
    is_association boolean NOT NULL,
    verified_code text COLLATE pg_catalog."C",
    verified_at bigint,
    verified_by text COLLATE pg_catalog."C",
    created_by text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    version bigint NOT NULL
);
INSERT INTO public.access_grant VALUES ('01900000-0000-7000-8000-00000000008f', '01900000-0000-7000-8000-00000000008c', 'staff', 'programme', '', 1645322400000, NULL, 'test');
INSERT INTO public.access_grant VALUES ('01900000-0000-7000-8000-000000000094', '01900000-0000-7000-8000-000000000091', 'publisher', 'programme', '', 1645322400000, NULL, 'test');
INSERT INTO public.access_grant VALUES ('01900000-0000-7000-8000-00000000011e', '01900000-0000-7000-8000-00000000011b', 'unit-admin', 'unit', '01900000-0000-7000-8000-00000000000b', 1645322400000, NULL, 'test');
INSERT INTO public.account VALUES ('01900000-0000-7000-8000-00000000008c', 'v1.A256GCM.k1-afcd.tJVI8BPYdX3gwGI_.ShVx_1sa2svBnesWAYomKNbWvjSjiEa3Abtz_mdpSsukzFmwq9X7L-v3Hj825YWAQ5W-6NagH1lDHR7C9hqhag', 'dbf7706d5603035bf5bd91c846b8fada340d1745723d9fb6e2e02ea4d8002990', '赵示例', '', 'zh-CN', 1645322400000, NULL, 1645322400000, 1645322400000);
INSERT INTO public.account VALUES ('01900000-0000-7000-8000-000000000091', 'v1.A256GCM.k1-afcd.UM-GBwTPm7mKnWwO.I1l5kyzGM9jlolq7p66SUH1XNV7EpHnazcj7FkZBzxpiJlR43SpIRCyQrunQ--PHYU9_32cKeQYvZtvWVPpV3Q', 'ba7ac08b2b077ce6aca7db4ed2636a6fab1f282248e5f230d753b477df1b6b58', '钱示例', '', 'zh-CN', 1645322400000, NULL, 1645322400000, 1645322400000);
INSERT INTO public.account VALUES ('01900000-0000-7000-8000-00000000011b', 'v1.A256GCM.k1-afcd.gJ17HhKPIKY1RiGE.5MS-TKfLDvgpxXUImgl5w2QEPOHYG7GfRwYvSh3i5I4w5IbFcJoWN9MO9uovY779Fnuek_3aHXfKLZaRh64LGg', '580cef0f783d5405cb11c2f884beb0ec453d8d4c9dab4d6473a3ee2f134a5d39', '周样例', '', 'zh-CN', 1645322400000, NULL, 1645322400000, 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '', 'team/type', '"industry"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '', 'team/year', '"2022"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '', 'unit/credit_code', '"51100000000000001H"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '', 'unit/name', '"样例㛃学会"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '', 'unit/unit_type', '"national_society"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '01900000-0000-7000-8000-000000000123', 'members/contact/email', NULL, 'v1.A256GCM.k1-afcd.SjX0k6YCUKd0EDSD.iFUa_n4BmYNagX4t4Ut_MWLRe6bNMlbgbJ1CUxhe9HM05ZrRhI78x0wFIDp3mHnYOVn2B8YR-c9MxAYdwyeNjePn', 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.answer VALUES ('01900000-0000-7000-8000-00000000011f', '01900000-0000-7000-8000-000000000123', 'members/contact/name', '"周样例"', NULL, 1, '01900000-0000-7000-8000-00000000011b', 1645322400000);
INSERT INTO public.application VALUES ('01900000-0000-7000-8000-000000000012', '2022', 2022, '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', 'industry', 'registered', 1, 5, 'society_center', '“科创中国”样例𬭎产业科技服务团', 'unit/01900000-0000-7000-8000-00000000000b', 'R162', 1645322400000, 1645322400000, NULL, NULL, NULL, 0, 'test', 1645322400000, 1645322400000);
INSERT INTO public.application VALUES ('01900000-0000-7000-8000-0000000000a4', '2022', 2022, '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', 'industry', 'submitted', 1, 2, 'society_center', '“科创中国”示例产业科技服务团', 'unit/01900000-0000-7000-8000-00000000000b', 'R216', 1645322400000, 1645322400000, NULL, NULL, NULL, 0, 'test', 1645322400000, 1645322400000);
INSERT INTO public.application VALUES ('01900000-0000-7000-8000-00000000011f', '2022', 2022, '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b', 'industry', 'draft', 0, 1, 'society_center', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '01900000-0000-7000-8000-00000000011b', 1645322400000, 1645322400000);
INSERT INTO public.audit VALUES ('01900000-0000-7000-8000-000000000096', 1, 1645322400000, 1645322400000, '01900000-0000-7000-8000-00000000008c', '赵示例', '127.0.0.1', 'batch.create', 'batch', '01900000-0000-7000-8000-000000000095', '{"number":1,"year":2022}');
INSERT INTO public.audit VALUES ('01900000-0000-7000-8000-000000000097', 2, 1645322400000, 1645322400000, '01900000-0000-7000-8000-00000000008c', '赵示例', '127.0.0.1', 'batch.fill', 'batch', '01900000-0000-7000-8000-000000000095', '{"applications":["01900000-0000-7000-8000-000000000012"]}');
INSERT INTO public.audit VALUES ('01900000-0000-7000-8000-000000000099', 3, 1645322400000, 1645322400000, '01900000-0000-7000-8000-000000000091', '钱示例', '127.0.0.1', 'team.register', 'application', '01900000-0000-7000-8000-000000000012', '{"batch":"01900000-0000-7000-8000-000000000095","number":"KC-2022-C-0001"}');
INSERT INTO public.audit VALUES ('01900000-0000-7000-8000-00000000009c', 4, 1645322400000, 1645322400000, '01900000-0000-7000-8000-000000000091', '钱示例', '127.0.0.1', 'batch.publish', 'batch', '01900000-0000-7000-8000-000000000095', '{"teams":["KC-2022-C-0001"]}');
INSERT INTO public.audit VALUES ('01900000-0000-7000-8000-00000000012a', 5, 1645322400000, 1645322400000, '01900000-0000-7000-8000-00000000011b', '周样例', '127.0.0.1', 'application.start', 'application', '01900000-0000-7000-8000-00000000011f', '{"type":"industry","unit":"01900000-0000-7000-8000-00000000000b"}');
INSERT INTO public.audit_seal VALUES (1, 1, 5, 'e11293aac9106b1a2c20338af14a3ac80aab1e07e8df53b51cc1782e3a8972838af1ec2217d90b25ad7d39d117b095873fb30cd24359db60540252f773837e59bd18c6c8a1f240d60a7586f606ac4d01fde932e394126ceea1bece75366ebd87411314350cc8a19ca55c3ed1bc1ff031c3bdab39f5ab0d9ce93a05d73f6014f99e3d9f3bcd2833d4cfa42aa87f3af37b6b3c2cfb04da379af1fb293fb6fcea64', 'ae00f4293ffb0b6d7ad416a11ba66f425d509bd84dc9e875982bb73a19cfd3f0', '', 1645322400000);
INSERT INTO public.batch VALUES ('01900000-0000-7000-8000-000000000095', 2022, 1, '2022年度“科创中国”科技服务团名单', 'published', 1, 3, '01900000-0000-7000-8000-00000000008c', 1645322400000, '01900000-0000-7000-8000-000000000091', 1645322400000);
INSERT INTO public.batch_edition VALUES ('01900000-0000-7000-8000-000000000095', 1, '{"year":2022,"number":1,"title":"2022年度“科创中国”科技服务团名单","edition":1,"published_at":1645322400000,"teams":[{"number":"KC-2022-C-0001","name":"“科创中国”样例𬭎产业科技服务团","lead":"样例学会","type":{"code":"industry","label":{"zh":"产业科技服务团","en":"Industry team"}}}]}', '', '01900000-0000-7000-8000-000000000091', 1645322400000);
INSERT INTO public.batch_item VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000095', 0);
INSERT INTO public.counter VALUES ('registration/2022/C', 1);
INSERT INTO public.cycle_revision VALUES ('01900000-0000-7000-8000-00000000000a', '2022', 2022, 1, '[["cycles/2022/cycle.toml","# 2022 年度“科创中国”科技服务团注册：时间、编号、名额、机构与联系方式。\n# 依据：科协创函融字〔2022〕20号《关于开展2022年度“科创中国”科技服务团注册工作的通知》。\n# 每条规则写明依据条款（clause）；没有 clause 的是平台规则。effect：refuse 不予受理，flag 提示审核人员。\n# exceptable：工作人员可否在个案中准予例外（“原则上”）。\n\nid = \"2022\"\nyear = 2022\nzone = \"Asia/Shanghai\"\ntitle = { zh = \"2022年度“科创中国”科技服务团注册\", en = \"Registration of “科创中国” science and technology service teams, 2022\" }\nsource = { zh = \"科协创函融字〔2022〕20号《关于开展2022年度“科创中国”科技服务团注册工作的通知》\", en = \"Notice 科协创函融字〔2022〕20号 on the registration of science and technology service teams in 2022\" }\n\n# 2 月 10 日开放，2 月 28 日截止（24:00，即 3 月 1 日 0 时之前）。\n[[window]]\ncode = \"main\"\nlabel = { zh = \"集中注册\", en = \"Main registration window\" }\nopens = \"2022-02-10T00:00\"\ncloses = \"2022-03-01T00:00\"\nclause = \"三.1、三.2\"\neffect = \"refuse\"\nexceptable = true\n\n# 通知未规定补正期限：平台定为退回之日后 7 日，截至第 7 日 24:00。\n[correction]\ndays = 7\neffect = \"refuse\"\nexceptable = true\n\n[service]\nfrom = \"2022-01-01\"\nto = \"2022-12-31\"\nclause = \"附件.五\"\neffect = \"refuse\"\n\n# 注册有效期：至当年年底（平台规则）。\n[validity]\nfrom = \"2022-01-01\"\nto = \"2022-12-31\"\n\n# 注册编号：KC-2022-C-0001（C 产业，Q 区域，Z 专业）。\n[numbering]\nprefix = \"KC\"\ndigits = 4\n\n# 同一人不得在名单中重复出现；首席专家与团长共同负责，由两人担任；联系人可由其中一人或团员兼任。\n[people]\nexpert_may_lead = false\ncontact_may_be_other = true\nclause = \"二.二.1\"\neffect = \"refuse\"\n\n# 名额：三类科技服务团合并计算。\n\n[[pool]]\ncode = \"national\"\nlabel = { zh = \"全国学会、协会、研究会\", en = \"National societies, associations and research societies\" }\nby = \"unit\"\nunit_types = [\"national_society\"]\nlimit = 5\nclause = \"五.1\"\neffect = \"refuse\"\nexceptable = true\n\n[[pool]]\ncode = \"province\"\nlabel = { zh = \"省级科协及其直属单位\", en = \"Provincial association with its affiliates\" }\nby = \"province\"\nunit_types = [\"provincial_association\"]\nlimit = 2\nshared_with_affiliates = true\nclause = \"五.1\"\neffect = \"refuse\"\nexceptable = true\n\n[[pool]]\ncode = \"other\"\nlabel = { zh = \"其他机构\", en = \"Other organisations\" }\nby = \"unit\"\nunit_types = [\"provincial_society\", \"institution\", \"consortium\"]\nlimit = 1\nrest = true\nclause = \"五.1\"\neffect = \"refuse\"\nexceptable = true\n\n# 机构与分工。\n\n[[body]]\ncode = \"society_center\"\nlabel = { zh = \"中国科协学会服务中心\", en = \"CAST society service centre\" }\ntask = { zh = \"审查产业科技服务团、区域科技服务团注册资料\", en = \"Reviews the registrations of industry and regional teams\" }\nduties = [\"review\"]\nclause = \"三.3\"\n\n[[body]]\ncode = \"operator\"\nlabel = { zh = \"“科创中国”平台运营单位\", en = \"Operator of the “科创中国” platform\" }\ntask = { zh = \"审查专业科技服务团注册资料，分批发布名单\", en = \"Reviews the registrations of professional teams and publishes the lists in batches\" }\nduties = [\"review\", \"publish\"]\nclause = \"三.3、三.4\"\n\n[[body]]\ncode = \"support\"\nlabel = { zh = \"“科创中国”平台技术支撑单位\", en = \"Technical support unit of the platform\" }\ntask = { zh = \"平台注册、需求匹配，后台数据收集、汇总和分析\", en = \"Accounts and units, matching, collection and analysis of data\" }\nduties = [\"support\"]\nclause = \"五.6\"\n\n[[body]]\ncode = \"departments\"\nlabel = { zh = \"中国科协有关部门单位\", en = \"Departments of CAST\" }\ntask = { zh = \"考核评估，择优支持，委托第三方监测\", en = \"Assess, support, commission monitors\" }\nduties = [\"programme\"]\nclause = \"五.4、五.5、五.6\"\n\n[[body]]\ncode = \"working_group\"\nlabel = { zh = \"试点城市（园区）挂点工作组\", en = \"Working groups attached to the pilot cities\" }\ntask = { zh = \"沟通试点城市的核心问题和需求，对本城市的注册申请和工作计划提出意见\", en = \"Discuss the needs of their city; comment on applications and plans for it\" }\nduties = [\"comment\"]\nclause = \"附件.四\"\n\n[[body]]\ncode = \"monitor\"\nlabel = { zh = \"受委托的第三方监测机构\", en = \"Third-party monitors\" }\ntask = { zh = \"对报送的数据及文件进行过程监测\", en = \"Watch the data and files reported\" }\nduties = [\"monitor\"]\nclause = \"五.6\"\n\n# 联系方式：通知列有联系人姓名与电话，此处只写岗位；邮箱由运营人员填写。\n\n[[contact]]\ncode = \"policy\"\ntopic = { zh = \"通知内容与政策咨询\", en = \"The notice and its policy\" }\nname = { zh = \"通知发文部门\", en = \"The department that issued the notice\" }\nbody = \"departments\"\nemail = \"policy@example.org\"\nclause = \"六\"\n\n[[contact]]\ncode = \"review_industry_regional\"\ntopic = { zh = \"产业、区域科技服务团注册与审查\", en = \"Registration and review of industry and regional teams\" }\nname = { zh = \"学会服务中心注册审查岗\", en = \"Registration desk of the society service centre\" }\nbody = \"society_center\"\nemail = \"review-center@example.org\"\nclause = \"六\"\n\n[[contact]]\ncode = \"review_professional\"\ntopic = { zh = \"专业科技服务团注册与审查、名单发布\", en = \"Registration and review of professional teams; lists\" }\nname = { zh = \"平台运营单位注册审查岗\", en = \"Registration desk of the operator\" }\nbody = \"operator\"\nemail = \"review-operator@example.org\"\nclause = \"六\"\n\n[[contact]]\ncode = \"platform\"\ntopic = { zh = \"账号、单位核验与平台使用\", en = \"Accounts, verification of units, use of the platform\" }\nname = { zh = \"平台技术支持岗\", en = \"Technical support desk\" }\nbody = \"support\"\nemail = \"support@example.org\"\nclause = \"六\"\n\n# 提交时的声明。\n\n[[statement]]\ncode = \"truth\"\ntext = { zh = \"本单位确认所填内容和所附材料真实、完整、有效，并对其真实性负责。\", en = \"The unit confirms that its answers and the documents attached are true, complete and valid, and answers for them.\" }\n\n[[statement]]\ncode = \"conduct\"\ntext = { zh = \"首席专家、团长和团员学风正派，单位已了解其无学术不端行为。\", en = \"The chief expert, the leader and the members are of good academic conduct; the unit knows of no misconduct.\" }\nclause = \"二.二.2\"\n\n[[statement]]\ncode = \"willing\"\ntext = { zh = \"所列专家均已知情，并有开展科技服务的意愿。\", en = \"All experts named know of it and are willing to serve.\" }\nclause = \"二.二.2\"\n\n# 重点建设领域：通知未列清单（三.3 只提及），暂以战略性新兴产业第一层为准，平台规则。\n\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-1\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-2\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-3\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-4\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-5\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-6\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-7\"\n[[key_field]]\ndictionary = \"strategic_emerging_industries\"\nentry = \"sei-8\"\n"],["cycles/2022/types.toml","# 科技服务团类别：命名、谁可以牵头、与谁组建、由谁审查；以及单位类型。\n# lead 自上而下取第一条相符的规则；没有相符的规则即不可牵头。\n\n# ---------- 单位类型（附件.一） ----------\n# credit_code_classes：统一社会信用代码前两位的常见值，不符时提示审核人员（平台规则）。\n\n[[unit_type]]\ncode = \"national_society\"\nnumber = 1\nlabel = { zh = \"全国学会、协会、研究会\", en = \"National society, association or research society\" }\nhint = { zh = \"中国科协所属的全国学会、协会、研究会。\", en = \"A national society, association or research society of CAST.\" }\ncredit_code_classes = [\"51\"]\nclause = \"附件.一\"\n\n[[unit_type]]\ncode = \"provincial_association\"\nnumber = 2\nlabel = { zh = \"省、自治区、直辖市、新疆生产建设兵团科协及其直属单位\", en = \"Association of a province or of the Xinjiang Production and Construction Corps, or its affiliate\" }\nhint = { zh = \"省级科协本级及其直属单位。副省级城市科协也选此项，名额按“其他机构”计算。\", en = \"The association of a province and its affiliates. Associations of sub-provincial cities choose this too; their places count as “other”.\" }\ncredit_code_classes = [\"13\", \"12\", \"11\"]\nprovincial = true\nclause = \"附件.一\"\n\n[[unit_type]]\ncode = \"provincial_society\"\nnumber = 3\nlabel = { zh = \"省级学会\", en = \"Provincial society\" }\nhint = { zh = \"省级科协所属的学会、协会、研究会。\", en = \"A society, association or research society of a provincial association.\" }\ncredit_code_classes = [\"51\"]\nprovincial = true\nclause = \"附件.一\"\n\n[[unit_type]]\ncode = \"institution\"\nnumber = 4\nlabel = { zh = \"已建立科协组织的高校院所和企事业单位\", en = \"University, institute, enterprise or public institution with an association of its own\" }\nhint = { zh = \"高校、科研院所、企业、金融机构和事业单位；没有相符类型的单位也选最接近的一项。\", en = \"Universities, research institutes, enterprises, financial and public institutions; a unit that fits no type chooses the nearest.\" }\ncredit_code_classes = [\"12\", \"91\", \"52\", \"11\"]\nclause = \"附件.一\"\n\n[[unit_type]]\ncode = \"consortium\"\nnumber = 5\nlabel = { zh = \"“科创中国”联合体机构\", en = \"“科创中国” consortium\" }\nhint = { zh = \"“科创中国”联合体；学会联合体也选此项。\", en = \"A “科创中国” consortium; consortia of societies choose this too.\" }\nclause = \"附件.一\"\n\n# ---------- 产业科技服务团 ----------\n\n[[type]]\ncode = \"industry\"\nletter = \"C\"\nlabel = { zh = \"产业科技服务团\", en = \"Industry team\" }\nguide = { zh = \"围绕一个产业提供服务。由 1 家中国科协所属全国学会、协会、研究会或学会联合体牵头，联合相关全国学会、高校院所、企业、金融机构等共同组建。\", en = \"Serves one industry. Led by one national society, association or research society of CAST or a consortium of societies; formed with other national societies, universities and institutes, enterprises and finance.\" }\nbody = \"society_center\"\nbody_clause = \"三.3\"\nclause = \"二.一.1\"\n\n[type.naming]\nprefix = \"“科创中国”\"\nmiddle = \"service\"\nsuffix = \"产业科技服务团\"\nclause = \"二.一.1\"\neffect = \"refuse\"\n\n[[type.lead]]\nunit_type = \"national_society\"\nverdict = \"yes\"\nclause = \"二.一.1\"\n[[type.lead]]\nunit_type = \"consortium\"\nname_has = \"学会联合体\"\nverdict = \"flag\"\nreason = { zh = \"学会联合体可以牵头；表单没有单列此类，按“联合体机构”登记，请审核人员核对。\", en = \"A consortium of societies may lead; the form has no type for it and enters it as a consortium: the reviewer checks.\" }\nclause = \"二.一.1\"\n[[type.lead]]\nunit_type = \"consortium\"\nverdict = \"yes\"\nclause = \"二.一.1\"\n[[type.lead]]\nunit_type = \"provincial_association\"\nverdict = \"no\"\nreason = { zh = \"产业科技服务团由全国学会、协会、研究会或学会联合体牵头；省级科协可牵头区域科技服务团。\", en = \"Industry teams are led by national societies or consortia of societies; a provincial association can lead a regional team.\" }\nclause = \"二.一.1\"\n[[type.lead]]\nunit_type = \"provincial_society\"\nverdict = \"no\"\nreason = { zh = \"产业科技服务团由全国学会、协会、研究会或学会联合体牵头；省级学会可作为组成单位参加。\", en = \"Industry teams are led by national societies or consortia of societies; a provincial society can join as a partner.\" }\nclause = \"二.一.1\"\n[[type.lead]]\nunit_type = \"institution\"\nverdict = \"no\"\nreason = { zh = \"产业科技服务团由全国学会、协会、研究会或学会联合体牵头；高校院所和企事业单位可作为组成单位参加，或牵头专业科技服务团。\", en = \"Industry teams are led by national societies or consortia of societies; institutions can join as partners or lead a professional team.\" }\nclause = \"二.一.1\"\n\n[[type.expected_partner]]\nany_of = [\"national_society\"]\nlabel = { zh = \"相关全国学会\", en = \"other national societies\" }\nclause = \"二.一.1\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"university\"]\nlabel = { zh = \"高校院所\", en = \"universities or institutes\" }\nclause = \"二.一.1\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"enterprise\"]\nlabel = { zh = \"企业\", en = \"enterprises\" }\nclause = \"二.一.1\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"finance\"]\nlabel = { zh = \"金融机构\", en = \"finance\" }\nclause = \"二.一.1\"\neffect = \"flag\"\n\n# ---------- 区域科技服务团 ----------\n\n[[type]]\ncode = \"regional\"\nletter = \"Q\"\nlabel = { zh = \"区域科技服务团\", en = \"Regional team\" }\nguide = { zh = \"服务一个区域。由“科创中国”试点城市（园区）所在省（自治区、直辖市）省级科协牵头，联合全国、省、市三级学会与地方科技资源共同组建。\", en = \"Serves a region. Led by the provincial association of the province of the pilot city; formed with national, provincial and municipal societies and local resources.\" }\nbody = \"society_center\"\nbody_clause = \"三.3\"\nclause = \"二.一.2\"\n\n[type.naming]\nprefix = \"“科创中国”\"\nmiddle = \"place\"\nsuffix = \"科技服务团\"\nalso_suffix = [\"区域科技服务团\"]\nclause = \"二.一.2\"\neffect = \"refuse\"\n\n[type.own_province]\nclause = \"二.一.2\"\neffect = \"refuse\"\n\n[[type.lead]]\nunit_type = \"provincial_association\"\nwhen = \"corps\"\nverdict = \"flag\"\nreason = { zh = \"通知写明由省（自治区、直辖市）省级科协牵头，未提及新疆生产建设兵团科协，请审核人员核对。\", en = \"The notice names the associations of provinces, not that of the Corps: the reviewer checks.\" }\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"provincial_association\"\nwhen = \"association\"\nverdict = \"yes\"\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"provincial_association\"\nwhen = \"affiliate\"\nverdict = \"flag\"\nreason = { zh = \"通知写明由省级科协牵头，直属单位牵头的请审核人员核对。\", en = \"The notice names the provincial association; the reviewer checks an affiliate.\" }\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"provincial_society\"\nverdict = \"exception\"\nreason = { zh = \"区域科技服务团由省级科协牵头；受省级科协委托代为申请的，须先由工作人员准予例外。\", en = \"Regional teams are led by the provincial association; a society applying in its stead needs an exception granted by staff first.\" }\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"national_society\"\nverdict = \"no\"\nreason = { zh = \"区域科技服务团由试点城市所在省的省级科协牵头；全国学会可作为组成单位参加。\", en = \"Regional teams are led by the association of the pilot city''s province; a national society can join as a partner.\" }\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"institution\"\nverdict = \"no\"\nreason = { zh = \"区域科技服务团由试点城市所在省的省级科协牵头；高校院所和企事业单位可作为组成单位参加，或牵头专业科技服务团。\", en = \"Regional teams are led by the association of the pilot city''s province; institutions can join as partners or lead a professional team.\" }\nclause = \"二.一.2\"\n[[type.lead]]\nunit_type = \"consortium\"\nverdict = \"no\"\nreason = { zh = \"区域科技服务团由试点城市所在省的省级科协牵头；联合体可牵头产业或专业科技服务团。\", en = \"Regional teams are led by the association of the pilot city''s province; a consortium can lead an industry or a professional team.\" }\nclause = \"二.一.2\"\n\n[[type.expected_partner]]\nany_of = [\"national_society\"]\nlabel = { zh = \"全国学会\", en = \"national societies\" }\nclause = \"二.一.2\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"provincial_society\"]\nlabel = { zh = \"省级学会\", en = \"provincial societies\" }\nclause = \"二.一.2\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"municipal_society\"]\nlabel = { zh = \"市级学会\", en = \"municipal societies\" }\nclause = \"二.一.2\"\neffect = \"flag\"\n[[type.expected_partner]]\nany_of = [\"university\", \"enterprise\", \"finance\", \"other\"]\nlabel = { zh = \"地方科技资源（高校院所、企业、金融机构等）\", en = \"local resources (universities, enterprises, finance, others)\" }\nclause = \"二.一.2\"\neffect = \"flag\"\n\n# ---------- 专业科技服务团 ----------\n\n[[type]]\ncode = \"professional\"\nletter = \"Z\"\nlabel = { zh = \"专业科技服务团\", en = \"Professional team\" }\nguide = { zh = \"提供一项专业服务。由 1 家全国学会、高校院所、企业、金融等专业化服务机构负责，具备专业化服务产品或能力，可独立组建。\", en = \"Offers one professional service. One national society, university or institute, enterprise, financial or other professional body with professional products or capability; it may stand alone.\" }\nbody = \"operator\"\nbody_clause = \"三.3\"\nclause = \"二.一.3\"\n\n[type.naming]\nprefix = \"“科创中国”\"\nmiddle = \"service\"\nsuffix = \"专业科技服务团\"\nclause = \"二.一.3\"\neffect = \"refuse\"\n\n[[type.lead]]\nunit_type = \"national_society\"\nverdict = \"yes\"\nclause = \"二.一.3\"\n[[type.lead]]\nunit_type = \"institution\"\nverdict = \"yes\"\nclause = \"二.一.3\"\n[[type.lead]]\nunit_type = \"consortium\"\nname_has = \"学会联合体\"\nverdict = \"flag\"\nreason = { zh = \"学会联合体按“联合体机构”登记，请审核人员核对。\", en = \"A consortium of societies is entered as a consortium: the reviewer checks.\" }\nclause = \"二.一.3\"\n[[type.lead]]\nunit_type = \"consortium\"\nverdict = \"yes\"\nclause = \"二.一.3\"\n[[type.lead]]\nunit_type = \"provincial_association\"\nverdict = \"flag\"\nreason = { zh = \"通知以“等专业化服务机构”概括，未写明省级科协，请审核人员核对其专业化服务能力。\", en = \"The notice speaks of professional bodies without naming provincial associations: the reviewer checks the capability.\" }\nclause = \"二.一.3\"\n[[type.lead]]\nunit_type = \"provincial_society\"\nverdict = \"flag\"\nreason = { zh = \"通知以“等专业化服务机构”概括，未写明省级学会，请审核人员核对其专业化服务能力。\", en = \"The notice speaks of professional bodies without naming provincial societies: the reviewer checks the capability.\" }\nclause = \"二.一.3\"\n"],["cycles/2022/form.toml","# 线上注册电子表单（通知附件），按原表顺序。\n# required：附件只注明“添加其他团员”为必填，其余必填项是审核所必需（平台规则）；required_clause 写明必填的依据。\n# limit：最多字数（Unicode 码位，NFC 之后，换行不计）；limit_clause 写明限额的依据，没有的是平台限额。\n# class：public 发布后公开；internal 仅办理人员可见（缺省）；personal 个人信息，加密保存。\n\n[[part]]\ncode = \"unit\"\ntitle = { zh = \"牵头单位基本情况\", en = \"Lead unit\" }\nintro = { zh = \"单位名称、统一社会信用代码和单位类型来自单位资料；本部分请说明工作基础，并列出组成单位。\", en = \"Name, credit code and type come from the unit’s record; say what you build on and list the partners.\" }\nminutes = 20\nclause = \"附件.一\"\n\n[[part.field]]\ncode = \"name\"\nkind = \"text\"\nrole = \"unit_name\"\nlabel = { zh = \"单位名称\", en = \"Name of the unit\" }\nhint = { zh = \"来自单位资料，与证明材料一致。\", en = \"From the unit’s record; as on the proof of identity.\" }\nrequired = true\nlimit = 100\nprefill = \"unit_name\"\nlocked = true\nclass = \"public\"\nclause = \"附件.一\"\n\n[[part.field]]\ncode = \"credit_code\"\nkind = \"credit_code\"\nrole = \"credit_code\"\nlabel = { zh = \"统一社会信用代码\", en = \"Unified social credit code\" }\nhint = { zh = \"18 位，来自单位资料。\", en = \"18 characters, from the unit’s record.\" }\nrequired = true\nprefill = \"unit_credit_code\"\nlocked = true\nclause = \"附件.一\"\n\n[[part.field]]\ncode = \"unit_type\"\nkind = \"choice\"\nrole = \"unit_type\"\nlabel = { zh = \"单位类型\", en = \"Type of unit\" }\nhint = { zh = \"来自单位资料；没有相符类型的，选最接近的一项，由审核人员核对。\", en = \"From the unit’s record; where none fits, the nearest, and the reviewer checks.\" }\nrequired = true\nprefill = \"unit_type\"\nlocked = true\nclass = \"public\"\nclause = \"附件.一\"\n\n[[part.field]]\ncode = \"proof_kind\"\nkind = \"choice\"\nrole = \"proof_kind\"\nlabel = { zh = \"证明材料类别\", en = \"Kind of proof\" }\nhint = { zh = \"任选一项。\", en = \"Any one of the three.\" }\nrequired = true\nclause = \"附件.一\"\noption = [\n    { code = \"business_licence\", label = { zh = \"营业执照\", en = \"Business licence\" } },\n    { code = \"legal_person\", label = { zh = \"法人登记证书\", en = \"Legal-person registration certificate\" } },\n    { code = \"credit_code\", label = { zh = \"统一社会信用代码证书\", en = \"Credit-code certificate\" } },\n]\n\n[[part.field]]\ncode = \"proof_file\"\nkind = \"document\"\nrole = \"proof_file\"\nlabel = { zh = \"证明材料\", en = \"Proof of identity\" }\nhint = { zh = \"完整、清晰的扫描件；PDF、JPG 或 PNG，不超过 10 MB，PDF 不超过 10 页。\", en = \"A complete, legible scan; PDF, JPEG or PNG, at most 10 MB; a PDF at most 10 pages.\" }\nrequired = true\nclause = \"附件.一\"\nfile = { mime = [\"application/pdf\", \"image/jpeg\", \"image/png\"], max_bytes = 10485760, max_pages = 10 }\n\n[[part.field]]\ncode = \"foundation\"\nkind = \"area\"\nrole = \"foundation\"\nlabel = { zh = \"工作基础与优势\", en = \"Foundation and strengths\" }\nhint = { zh = \"请重点围绕推进科技经济融合方面工作的顶层设计、发展规划、部门配置、人员团队、突出的成果成效等。\", en = \"Joining science and the economy: top-level design, planning, departments, people, outstanding results.\" }\nrequired = true\nlimit = 1000\nlimit_clause = \"附件.一\"\nclause = \"附件.一\"\n\n[[part.group]]\ncode = \"partner\"\nkind = \"unit\"\nrole = \"partners\"\ntitle = { zh = \"服务团组成单位\", en = \"Partner units\" }\nitem_title = { zh = \"组成单位\", en = \"Partner\" }\nhint = { zh = \"填写组成单位名称全称，可填写多个。产业、区域科技服务团至少填写一个。\", en = \"Full names; any number. Industry and regional teams enter at least one.\" }\nmin = 1\ngiven = 3\nrequired_for = [\"industry\", \"regional\"]\nclause = \"附件.一\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"name\"\nkind = \"text\"\nrole = \"partner_name\"\nlabel = { zh = \"单位名称\", en = \"Name\" }\nhint = { zh = \"全称。\", en = \"Full name.\" }\nrequired = true\nlimit = 100\nclass = \"public\"\nclause = \"附件.一\"\n\n[[part.group.field]]\ncode = \"kind\"\nkind = \"choice\"\nrole = \"partner_kind\"\nlabel = { zh = \"单位类别\", en = \"Kind\" }\nrequired = true\nclass = \"public\"\noption = [\n    { code = \"national_society\", label = { zh = \"全国学会\", en = \"National society\" } },\n    { code = \"provincial_society\", label = { zh = \"省级学会\", en = \"Provincial society\" } },\n    { code = \"municipal_society\", label = { zh = \"市级学会\", en = \"Municipal society\" } },\n    { code = \"university\", label = { zh = \"高校院所\", en = \"University or institute\" } },\n    { code = \"enterprise\", label = { zh = \"企业\", en = \"Enterprise\" } },\n    { code = \"finance\", label = { zh = \"金融机构\", en = \"Finance\" } },\n    { code = \"other\", label = { zh = \"其他\", en = \"Other\" } },\n]\n\n[[part]]\ncode = \"team\"\ntitle = { zh = \"科技服务团基本情况\", en = \"The team\" }\nintro = { zh = \"名称按所属类型的格式填写；专长领域、服务区域和试点城市用于供需对接。\", en = \"The name follows the pattern of its type; fields, regions and cities serve matching.\" }\nminutes = 20\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"name\"\nkind = \"text\"\nrole = \"team_name\"\nlabel = { zh = \"科技服务团名称\", en = \"Name of the team\" }\nhint = { zh = \"产业：“科创中国”+服务内容/特色+产业科技服务团；区域：“科创中国”+服务区域+科技服务团；专业：“科创中国”+服务内容/特色+专业科技服务团。\", en = \"Industry: “科创中国” + service + 产业科技服务团; regional: “科创中国” + place + 科技服务团; professional: “科创中国” + service + 专业科技服务团.\" }\nrequired = true\nlimit = 60\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"type\"\nkind = \"choice\"\nrole = \"team_type\"\nlabel = { zh = \"科技服务团所属类型\", en = \"Type of team\" }\nhint = { zh = \"在新建申请时选定。\", en = \"Chosen when the application was made.\" }\nrequired = true\nprefill = \"team_type\"\nlocked = true\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"year\"\nkind = \"year\"\nrole = \"year\"\nlabel = { zh = \"科技服务团所属年度\", en = \"Year of the team\" }\nhint = { zh = \"由本次注册确定。\", en = \"Set by this year’s registration.\" }\nrequired = true\nprefill = \"cycle_year\"\nlocked = true\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"summary\"\nkind = \"area\"\nrole = \"summary\"\nlabel = { zh = \"科技服务团简介\", en = \"Introduction\" }\nhint = { zh = \"包含但不限于服务团名称、牵头单位及领衔院士、服务重大战略区域、服务“科创中国”试点城市（园区）、服务重点产业需求、主要服务内容等。\", en = \"Name, lead unit and leading academicians, strategic regions, pilot cities, industry needs, main services and more.\" }\nrequired = true\nlimit = 500\nlimit_clause = \"附件.二\"\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"expertise\"\nkind = \"tree\"\nrole = \"expertise\"\nlabel = { zh = \"专长领域\", en = \"Fields of expertise\" }\nhint = { zh = \"从战略性新兴产业、高新技术领域、国民经济行业中选择，1–5 个；可输入名称或拼音首字母查找。\", en = \"1–5 from strategic emerging industries, high-tech fields and GB/T 4754 industries; search by name or pinyin initials.\" }\nrequired = true\nmin_items = 1\nmax_items = 5\nlimit_clause = \"附件.二\"\ndictionary = [\"strategic_emerging_industries\", \"hightech_fields\", \"gbt4754\"]\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"regions\"\nkind = \"choices\"\nrole = \"regions\"\nlabel = { zh = \"拟服务的国家重大战略区域\", en = \"National strategic regions to serve\" }\nhint = { zh = \"1–5 个，可自定义标签。\", en = \"1–5; tags of your own are welcome.\" }\nrequired = true\nmin_items = 1\nmax_items = 5\nlimit_clause = \"附件.二\"\nown = true\nown_limit = 20\nclass = \"public\"\nclause = \"附件.二\"\noption = [\n    { code = \"jingjinji\", label = { zh = \"京津冀协同发展\", en = \"Coordinated development of Beijing, Tianjin and Hebei\" } },\n    { code = \"yangtze_belt\", label = { zh = \"长江经济带发展\", en = \"Yangtze River Economic Belt\" } },\n    { code = \"yellow_river\", label = { zh = \"黄河流域生态保护和高质量发展\", en = \"Ecological protection and high-quality development of the Yellow River basin\" } },\n    { code = \"greater_bay\", label = { zh = \"粤港澳大湾区建设\", en = \"Guangdong–Hong Kong–Macao Greater Bay Area\" } },\n    { code = \"yangtze_delta\", label = { zh = \"长三角一体化发展\", en = \"Integrated development of the Yangtze River Delta\" } },\n    { code = \"west\", label = { zh = \"西部大开发\", en = \"Development of the western regions\" } },\n    { code = \"northeast\", label = { zh = \"东北振兴\", en = \"Revitalisation of the northeast\" } },\n    { code = \"central\", label = { zh = \"中部崛起\", en = \"Rise of the central regions\" } },\n    { code = \"east\", label = { zh = \"东部率先\", en = \"The east taking the lead\" } },\n]\n\n[[part.field]]\ncode = \"pilot_cities\"\nkind = \"tree\"\nrole = \"pilot_cities\"\nlabel = { zh = \"意向服务试点城市（园区）\", en = \"Pilot cities and parks to serve\" }\nhint = { zh = \"区域科技服务团须填写牵头单位所在省的试点城市（园区）。平台名单尚不完整，名单外的请自行填写全称，由审核人员核对。\", en = \"Regional teams name pilot cities of the lead unit’s own province. Our list is incomplete: enter others by their full names; the reviewer checks.\" }\nrequired_for = [\"regional\"]\nrequired_clause = \"二.一.2\"\nmax_items = 65\ndictionary = [\"pilot_cities\"]\nown = true\nown_limit = 40\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part.field]]\ncode = \"other_cities\"\nkind = \"tree\"\nrole = \"other_cities\"\nlabel = { zh = \"意向服务其他城市\", en = \"Other cities to serve\" }\nhint = { zh = \"从行政区划中选择。\", en = \"From the administrative divisions.\" }\nmax_items = 50\ndictionary = [\"divisions\"]\nclass = \"public\"\nclause = \"附件.二\"\n\n[[part]]\ncode = \"members\"\ntitle = { zh = \"服务团主要团队成员\", en = \"Main members\" }\nintro = { zh = \"首席专家与团长共同负责；联系人默认为平台及项目管理员；其他团员至少 1 人，最多 15 人。\", en = \"Chief expert and leader are jointly responsible; the contact is by default the platform and project administrator; 1 to 15 other members.\" }\nminutes = 40\nclause = \"附件.三\"\n\n[[part.group]]\ncode = \"expert\"\nkind = \"person\"\nrole = \"chief_expert\"\ntitle = { zh = \"服务团首席专家\", en = \"Chief expert\" }\nitem_title = { zh = \"首席专家\", en = \"Chief expert\" }\nhint = { zh = \"应由具有较高学术权威性、行业影响力的高层次专家担任。\", en = \"An expert of high academic standing and influence.\" }\nmin = 1\nmax = 1\ngiven = 1\nclause = \"附件.三\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"name\"\nkind = \"name\"\nrole = \"person_name\"\nlabel = { zh = \"姓名\", en = \"Name\" }\nhint = { zh = \"与证件一致；少数民族姓名中的间隔号用“·”。\", en = \"As on the identity card; names with a separator use “·”.\" }\nrequired = true\nlimit = 60\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"mobile\"\nkind = \"mobile\"\nrole = \"person_mobile\"\nlabel = { zh = \"手机\", en = \"Mobile\" }\nhint = { zh = \"11 位手机号码。\", en = \"11 digits.\" }\nrequired = true\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"email\"\nkind = \"email\"\nrole = \"person_email\"\nlabel = { zh = \"电子邮箱\", en = \"E-mail\" }\nrequired = true\nlimit = 254\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"phone\"\nkind = \"phone\"\nrole = \"person_phone\"\nlabel = { zh = \"单位电话\", en = \"Office telephone\" }\nhint = { zh = \"区号-号码-分机，可不填。\", en = \"Area code, number, extension; may be left out.\" }\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"position\"\nkind = \"text\"\nrole = \"person_position\"\nlabel = { zh = \"工作单位及职务\", en = \"Workplace and position\" }\nrequired = true\nlimit = 100\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"title\"\nkind = \"text\"\nrole = \"person_title\"\nlabel = { zh = \"职称\", en = \"Professional title\" }\nhint = { zh = \"如教授、研究员、正高级工程师；没有职称的填“无”。\", en = \"Such as professor or senior engineer; write 无 where there is none.\" }\nrequired = true\nlimit = 50\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"academy\"\nkind = \"choices\"\nrole = \"person_academy\"\nlabel = { zh = \"是否为院士\", en = \"Academy\" }\nhint = { zh = \"不是院士的不选；其他院士称号可自定义。\", en = \"Leave empty where it does not apply; others may be entered.\" }\nmax_items = 5\nown = true\nown_limit = 30\nclass = \"public\"\nclause = \"附件.三\"\noption = [\n    { code = \"cas\", label = { zh = \"中国科学院院士\", en = \"Member of the Chinese Academy of Sciences\" } },\n    { code = \"cae\", label = { zh = \"中国工程院院士\", en = \"Member of the Chinese Academy of Engineering\" } },\n]\n\n[[part.group.field]]\ncode = \"address\"\nkind = \"text\"\nrole = \"person_address\"\nlabel = { zh = \"通讯地址\", en = \"Postal address\" }\nlimit = 200\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"duty\"\nkind = \"text\"\nrole = \"person_duty\"\nlabel = { zh = \"主要承担工作\", en = \"Duty in the team\" }\nrequired = true\nlimit = 200\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"photo\"\nkind = \"photo\"\nrole = \"person_photo\"\nlabel = { zh = \"照片\", en = \"Photo\" }\nhint = { zh = \"证件照，JPG 或 PNG，不超过 2 MB；上传后可裁剪为 200×200 像素。\", en = \"Portrait, JPEG or PNG, at most 2 MB; cropped to 200×200 pixels after upload.\" }\nrequired = true\nlimit_clause = \"附件.三\"\nclass = \"personal\"\nclause = \"附件.三\"\nfile = { mime = [\"image/jpeg\", \"image/png\"], max_bytes = 2097152, width = 200, height = 200 }\n\n[[part.group]]\ncode = \"leader\"\nkind = \"person\"\nrole = \"leader\"\ntitle = { zh = \"服务团团长\", en = \"Team leader\" }\nitem_title = { zh = \"团长\", en = \"Team leader\" }\nhint = { zh = \"应由富有产学研融合工作经验、具备较强组织协调能力的管理人员担任；不与首席专家为同一人。\", en = \"A manager with experience in joining industry and research; not the chief expert.\" }\nmin = 1\nmax = 1\ngiven = 1\nclause = \"附件.三\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"name\"\nkind = \"name\"\nrole = \"person_name\"\nlabel = { zh = \"姓名\", en = \"Name\" }\nhint = { zh = \"与证件一致；少数民族姓名中的间隔号用“·”。\", en = \"As on the identity card; names with a separator use “·”.\" }\nrequired = true\nlimit = 60\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"mobile\"\nkind = \"mobile\"\nrole = \"person_mobile\"\nlabel = { zh = \"手机\", en = \"Mobile\" }\nhint = { zh = \"11 位手机号码。\", en = \"11 digits.\" }\nrequired = true\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"email\"\nkind = \"email\"\nrole = \"person_email\"\nlabel = { zh = \"电子邮箱\", en = \"E-mail\" }\nrequired = true\nlimit = 254\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"phone\"\nkind = \"phone\"\nrole = \"person_phone\"\nlabel = { zh = \"单位电话\", en = \"Office telephone\" }\nhint = { zh = \"区号-号码-分机，可不填。\", en = \"Area code, number, extension; may be left out.\" }\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"position\"\nkind = \"text\"\nrole = \"person_position\"\nlabel = { zh = \"工作单位及职务\", en = \"Workplace and position\" }\nrequired = true\nlimit = 100\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"title\"\nkind = \"text\"\nrole = \"person_title\"\nlabel = { zh = \"职称\", en = \"Professional title\" }\nhint = { zh = \"如教授、研究员、正高级工程师；没有职称的填“无”。\", en = \"Such as professor or senior engineer; write 无 where there is none.\" }\nrequired = true\nlimit = 50\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"academy\"\nkind = \"choices\"\nrole = \"person_academy\"\nlabel = { zh = \"是否为院士\", en = \"Academy\" }\nhint = { zh = \"不是院士的不选；其他院士称号可自定义。\", en = \"Leave empty where it does not apply; others may be entered.\" }\nmax_items = 5\nown = true\nown_limit = 30\nclass = \"public\"\nclause = \"附件.三\"\noption = [\n    { code = \"cas\", label = { zh = \"中国科学院院士\", en = \"Member of the Chinese Academy of Sciences\" } },\n    { code = \"cae\", label = { zh = \"中国工程院院士\", en = \"Member of the Chinese Academy of Engineering\" } },\n]\n\n[[part.group.field]]\ncode = \"address\"\nkind = \"text\"\nrole = \"person_address\"\nlabel = { zh = \"通讯地址\", en = \"Postal address\" }\nlimit = 200\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"duty\"\nkind = \"text\"\nrole = \"person_duty\"\nlabel = { zh = \"主要承担工作\", en = \"Duty in the team\" }\nrequired = true\nlimit = 200\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"photo\"\nkind = \"photo\"\nrole = \"person_photo\"\nlabel = { zh = \"照片\", en = \"Photo\" }\nhint = { zh = \"证件照，JPG 或 PNG，不超过 2 MB；上传后可裁剪为 200×200 像素。\", en = \"Portrait, JPEG or PNG, at most 2 MB; cropped to 200×200 pixels after upload.\" }\nrequired = true\nlimit_clause = \"附件.三\"\nclass = \"personal\"\nclause = \"附件.三\"\nfile = { mime = [\"image/jpeg\", \"image/png\"], max_bytes = 2097152, width = 200, height = 200 }\n\n[[part.group]]\ncode = \"contact\"\nkind = \"person\"\nrole = \"contact\"\ntitle = { zh = \"服务团联系人\", en = \"Contact\" }\nitem_title = { zh = \"联系人\", en = \"Contact\" }\nhint = { zh = \"默认为平台及项目管理员。\", en = \"By default the platform and project administrator.\" }\nmin = 1\nmax = 1\ngiven = 1\nclause = \"附件.三\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"name\"\nkind = \"name\"\nrole = \"person_name\"\nlabel = { zh = \"姓名\", en = \"Name\" }\nhint = { zh = \"与证件一致；少数民族姓名中的间隔号用“·”。\", en = \"As on the identity card; names with a separator use “·”.\" }\nrequired = true\nlimit = 60\nprefill = \"account_name\"\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"mobile\"\nkind = \"mobile\"\nrole = \"person_mobile\"\nlabel = { zh = \"手机\", en = \"Mobile\" }\nhint = { zh = \"11 位手机号码。\", en = \"11 digits.\" }\nrequired = true\nprefill = \"account_mobile\"\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"email\"\nkind = \"email\"\nrole = \"person_email\"\nlabel = { zh = \"电子邮箱\", en = \"E-mail\" }\nrequired = true\nlimit = 254\nprefill = \"account_email\"\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"phone\"\nkind = \"phone\"\nrole = \"person_phone\"\nlabel = { zh = \"单位电话\", en = \"Office telephone\" }\nhint = { zh = \"区号-号码-分机，可不填。\", en = \"Area code, number, extension; may be left out.\" }\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"position\"\nkind = \"text\"\nrole = \"person_position\"\nlabel = { zh = \"工作单位及职务\", en = \"Workplace and position\" }\nrequired = true\nlimit = 100\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"address\"\nkind = \"text\"\nrole = \"person_address\"\nlabel = { zh = \"通讯地址\", en = \"Postal address\" }\nlimit = 200\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"duty\"\nkind = \"text\"\nrole = \"person_duty\"\nlabel = { zh = \"主要承担工作\", en = \"Duty in the team\" }\nrequired = true\nlimit = 200\nclause = \"附件.三\"\n\n[[part.group]]\ncode = \"member\"\nkind = \"person\"\nrole = \"members\"\ntitle = { zh = \"其他主要团员\", en = \"Other main members\" }\nitem_title = { zh = \"团员\", en = \"Member\" }\nhint = { zh = \"请填写团队主要专家，至少 1 人，不超过 15 人。\", en = \"The main experts of the team, 1 to 15.\" }\nmin = 1\nmax = 15\ngiven = 3\nclause = \"附件.三\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"name\"\nkind = \"name\"\nrole = \"person_name\"\nlabel = { zh = \"姓名\", en = \"Name\" }\nhint = { zh = \"与证件一致；少数民族姓名中的间隔号用“·”。\", en = \"As on the identity card; names with a separator use “·”.\" }\nrequired = true\nlimit = 60\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"mobile\"\nkind = \"mobile\"\nrole = \"person_mobile\"\nlabel = { zh = \"手机\", en = \"Mobile\" }\nhint = { zh = \"11 位手机号码。\", en = \"11 digits.\" }\nrequired = true\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"email\"\nkind = \"email\"\nrole = \"person_email\"\nlabel = { zh = \"电子邮箱\", en = \"E-mail\" }\nrequired = true\nlimit = 254\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"phone\"\nkind = \"phone\"\nrole = \"person_phone\"\nlabel = { zh = \"单位电话\", en = \"Office telephone\" }\nhint = { zh = \"区号-号码-分机，可不填。\", en = \"Area code, number, extension; may be left out.\" }\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"position\"\nkind = \"text\"\nrole = \"person_position\"\nlabel = { zh = \"工作单位及职务\", en = \"Workplace and position\" }\nrequired = true\nlimit = 100\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"title\"\nkind = \"text\"\nrole = \"person_title\"\nlabel = { zh = \"职称\", en = \"Professional title\" }\nhint = { zh = \"如教授、研究员、正高级工程师；没有职称的填“无”。\", en = \"Such as professor or senior engineer; write 无 where there is none.\" }\nrequired = true\nlimit = 50\nclass = \"public\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"academy\"\nkind = \"choices\"\nrole = \"person_academy\"\nlabel = { zh = \"是否为院士\", en = \"Academy\" }\nhint = { zh = \"不是院士的不选；其他院士称号可自定义。\", en = \"Leave empty where it does not apply; others may be entered.\" }\nmax_items = 5\nown = true\nown_limit = 30\nclass = \"public\"\nclause = \"附件.三\"\noption = [\n    { code = \"cas\", label = { zh = \"中国科学院院士\", en = \"Member of the Chinese Academy of Sciences\" } },\n    { code = \"cae\", label = { zh = \"中国工程院院士\", en = \"Member of the Chinese Academy of Engineering\" } },\n]\n\n[[part.group.field]]\ncode = \"address\"\nkind = \"text\"\nrole = \"person_address\"\nlabel = { zh = \"通讯地址\", en = \"Postal address\" }\nlimit = 200\nclass = \"personal\"\nclause = \"附件.三\"\n\n[[part.group.field]]\ncode = \"duty\"\nkind = \"text\"\nrole = \"person_duty\"\nlabel = { zh = \"主要承担工作\", en = \"Duty in the team\" }\nrequired = true\nlimit = 200\nclause = \"附件.三\"\n\n[[part]]\ncode = \"work\"\ntitle = { zh = \"拟开展工作内容\", en = \"Work intended\" }\nintro = { zh = \"请先与中国科协“科创中国”试点城市（园区）挂点工作组沟通，再填写核心问题和需求。\", en = \"Talk with the working group attached to the pilot city first.\" }\nminutes = 15\nclause = \"附件.四\"\n\n[[part.field]]\ncode = \"needs\"\nkind = \"area\"\nrole = \"needs\"\nlabel = { zh = \"拟协助解决的核心问题和需求\", en = \"Core problems and needs\" }\nhint = { zh = \"请填写与试点城市（园区）挂点工作组进行沟通后的核心问题和需求，介绍延续性的工作内容（如有）、未来计划开展的工作内容等。\", en = \"As discussed with the pilot city’s working group; continued work, where there is any, and plans.\" }\nrequired = true\nlimit = 300\nlimit_clause = \"附件.四\"\nclass = \"public\"\nclause = \"附件.四\"\n\n[[part.field]]\ncode = \"products\"\nkind = \"choices\"\nrole = \"products\"\nlabel = { zh = \"拟提供的科技公共服务产品\", en = \"Public-service products offered\" }\nhint = { zh = \"可多选，可自定义填写。\", en = \"Several may be chosen, and your own added.\" }\nrequired = true\nmin_items = 1\nmax_items = 30\nown = true\nown_limit = 20\nclass = \"public\"\nclause = \"附件.四\"\noption = [\n    { code = \"needs\", label = { zh = \"挖掘凝练需求\", en = \"Finding and distilling needs\" } },\n    { code = \"exchange\", label = { zh = \"技术对接交流\", en = \"Technical matchmaking and exchange\" } },\n    { code = \"joint_research\", label = { zh = \"联合技术攻关\", en = \"Joint research\" } },\n    { code = \"transfer\", label = { zh = \"科技成果转化\", en = \"Transfer of achievements\" } },\n    { code = \"organisations\", label = { zh = \"产学协同组织建设\", en = \"Building organisations of industry and research\" } },\n    { code = \"evaluation\", label = { zh = \"科技评估评价\", en = \"Evaluation of science and technology\" } },\n    { code = \"conferences\", label = { zh = \"产学融合会议\", en = \"Conferences of industry and research\" } },\n    { code = \"advice\", label = { zh = \"智库咨询建议\", en = \"Think-tank advice\" } },\n    { code = \"promotion\", label = { zh = \"适用性技术推广\", en = \"Promotion of applicable technology\" } },\n    { code = \"ip\", label = { zh = \"知识产权服务\", en = \"Intellectual property services\" } },\n    { code = \"talent\", label = { zh = \"人才引进或培训\", en = \"Recruitment or training of talent\" } },\n    { code = \"open_call\", label = { zh = \"揭榜挂帅\", en = \"Open calls\" } },\n    { code = \"standards\", label = { zh = \"标准制定\", en = \"Standards\" } },\n    { code = \"science_outreach\", label = { zh = \"科普传播\", en = \"Popular science\" } },\n    { code = \"finance\", label = { zh = \"科技金融\", en = \"Finance for science and technology\" } },\n]\n\n[[part.field]]\ncode = \"products_summary\"\nkind = \"area\"\nrole = \"products_summary\"\nlabel = { zh = \"拟提供的科技公共服务产品简述\", en = \"The products in short\" }\nhint = { zh = \"围绕选择的科技公共服务产品做简要描述。\", en = \"A short description of the products chosen.\" }\nrequired = true\nlimit = 300\nlimit_clause = \"附件.四\"\nclass = \"public\"\nclause = \"附件.四\"\n\n[[part]]\ncode = \"schedule\"\ntitle = { zh = \"工作实施步骤和进度计划\", en = \"Stages and schedule\" }\nintro = { zh = \"起止时间：2022 年 1 月至 2022 年 12 月。给出三个阶段，可自行添加，最多 6 个；阶段可以重叠。\", en = \"From January to December 2022. Three stages are given, at most six; they may overlap.\" }\nminutes = 15\nclause = \"附件.五\"\n\n[[part.group]]\ncode = \"stage\"\nkind = \"stage\"\nrole = \"stages\"\ntitle = { zh = \"实施阶段\", en = \"Stages\" }\nitem_title = { zh = \"阶段\", en = \"Stage\" }\nhint = { zh = \"至少 1 个，最多 6 个。\", en = \"1 to 6.\" }\nmin = 1\nmax = 6\ngiven = 3\nclause = \"附件.五\"\neffect = \"refuse\"\n\n[[part.group.field]]\ncode = \"work\"\nkind = \"area\"\nrole = \"stage_work\"\nlabel = { zh = \"主要工作内容\", en = \"Main work\" }\nrequired = true\nlimit = 200\nlimit_clause = \"附件.五\"\nclass = \"public\"\nclause = \"附件.五\"\n\n[[part.group.field]]\ncode = \"period\"\nkind = \"period\"\nrole = \"stage_period\"\nlabel = { zh = \"时间进度\", en = \"Time\" }\nhint = { zh = \"起止日期，均在 2022 年内。\", en = \"First and last day, both in 2022.\" }\nrequired = true\nclass = \"public\"\nclause = \"附件.五\"\n"],["cycles/2022/review.toml","# 审核清单：写明 rule 的由系统自动核对，其余由审核人员回答。\n\n[[check]]\ncode = \"window\"\nlabel = { zh = \"在注册窗口内提交\", en = \"Submitted within the window\" }\nhint = { zh = \"补正后再次提交的，以补正期为准。\", en = \"A resubmission is held against the correction period.\" }\nrule = \"window\"\nclause = \"三.1、三.2\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"quota\"\nlabel = { zh = \"牵头数量未超过限额\", en = \"Within the number of teams that the unit may lead\" }\nrule = \"quota\"\nclause = \"五.1、五.2\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"eligibility\"\nlabel = { zh = \"牵头单位可以牵头此类科技服务团\", en = \"The lead unit may lead this type\" }\nrule = \"eligibility\"\nabout = [\"unit\"]\nclause = \"二.一\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"unit_verified\"\nlabel = { zh = \"牵头单位已核验\", en = \"The lead unit is verified\" }\nhint = { zh = \"未核验的由技术支撑单位核验，不影响提交。\", en = \"Verification by the technical support unit does not hold up the submission.\" }\nrule = \"unit_verified\"\nabout = [\"unit\"]\neffect = \"flag\"\n\n[[check]]\ncode = \"credit_code\"\nlabel = { zh = \"统一社会信用代码有效并与单位类型相符\", en = \"The credit code is valid and fits the unit type\" }\nrule = \"credit_code\"\nabout = [\"unit\"]\nclause = \"附件.一\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"naming\"\nlabel = { zh = \"名称符合命名格式\", en = \"The name fits the pattern\" }\nrule = \"naming\"\nabout = [\"team\"]\nclause = \"二.一\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"unique_name\"\nlabel = { zh = \"年度内没有同名科技服务团\", en = \"No other team of the year has the name\" }\nrule = \"unique_name\"\nabout = [\"team\"]\neffect = \"refuse\"\n\n[[check]]\ncode = \"complete\"\nlabel = { zh = \"必填内容齐全\", en = \"Every required answer is there\" }\nrule = \"complete\"\nclause = \"附件\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"limits\"\nlabel = { zh = \"字数、选项和格式符合要求\", en = \"Limits, options and formats are kept\" }\nrule = \"limits\"\nclause = \"附件\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"files\"\nlabel = { zh = \"证明材料和照片格式、大小符合要求\", en = \"Documents and photos are of the right kind and size\" }\nrule = \"files\"\nabout = [\"unit\", \"members\"]\nclause = \"附件\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"partners\"\nlabel = { zh = \"组成单位类型与类别要求相符\", en = \"Partners are of the kinds expected\" }\nhint = { zh = \"系统只按填写的类型核对。\", en = \"The machine goes by the kinds entered.\" }\nrule = \"partners\"\ntypes = [\"industry\", \"regional\"]\nabout = [\"unit/partner\"]\nclause = \"二.一\"\neffect = \"flag\"\n\n[[check]]\ncode = \"people\"\nlabel = { zh = \"人员没有重复\", en = \"No person is listed twice\" }\nrule = \"people\"\nabout = [\"members\"]\nclause = \"二.二\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"schedule\"\nlabel = { zh = \"实施阶段在服务期内\", en = \"Stages lie within the service period\" }\nhint = { zh = \"阶段可以重叠，重叠时提示。\", en = \"Stages may overlap; overlaps are shown.\" }\nrule = \"schedule\"\nabout = [\"schedule\"]\nclause = \"附件.五\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"pilot_cities\"\nlabel = { zh = \"意向试点城市在牵头单位所在省\", en = \"Pilot cities lie in the lead unit''s province\" }\nhint = { zh = \"试点城市名单不完整，名单外的须人工核对。\", en = \"The list of pilot cities is incomplete; others are checked by hand.\" }\nrule = \"pilot_cities\"\ntypes = [\"regional\"]\nabout = [\"team\"]\nclause = \"二.一.2\"\neffect = \"flag\"\n\n[[check]]\ncode = \"hidden_characters\"\nlabel = { zh = \"文字中没有不可见字符\", en = \"No invisible characters in the text\" }\nrule = \"hidden_characters\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"statements\"\nlabel = { zh = \"已作出全部声明\", en = \"Every statement was made\" }\nrule = \"statements\"\nclause = \"二.二.2\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"proof\"\nlabel = { zh = \"证明材料完整、清晰，与单位名称和信用代码一致\", en = \"The proof is complete and legible and agrees with name and code\" }\nhint = { zh = \"营业执照、法人登记证书、统一社会信用代码证书任意一项；看清印章、代码和有效期。\", en = \"One of business licence, legal-person certificate, credit-code certificate; look at seal, code and validity.\" }\nabout = [\"unit\"]\nclause = \"附件.一\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"unit_type\"\nlabel = { zh = \"单位类型选择正确\", en = \"The unit type is the right one\" }\nhint = { zh = \"不属于任何一类的单位选最接近的一项，不因类型退回。\", en = \"A unit that fits none chooses the nearest and is not returned for that.\" }\nabout = [\"unit\"]\nclause = \"附件.一\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"chief_expert\"\nlabel = { zh = \"首席专家具有较高学术权威性、行业影响力\", en = \"The chief expert has high academic standing and influence in the field\" }\nhint = { zh = \"看职称、院士称号、任职和主要承担工作。\", en = \"Look at title, academy, position and duty.\" }\nabout = [\"members/expert\"]\nclause = \"二.二.1\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"leader\"\nlabel = { zh = \"团长具有产学研融合工作经验和较强的组织协调能力\", en = \"The leader has experience in joining industry and research, and can organise\" }\nhint = { zh = \"看任职和主要承担工作。\", en = \"Look at position and duty.\" }\nabout = [\"members/leader\"]\nclause = \"二.二.1\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"members\"\nlabel = { zh = \"团员具有相关产业领域科研成果\", en = \"The members have achievements in the field concerned\" }\nhint = { zh = \"看职称、工作单位与专长领域是否相关。\", en = \"See whether title and workplace go with the fields of expertise.\" }\nabout = [\"members/member\"]\nclause = \"二.二.2\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"capability\"\nlabel = { zh = \"具备专业化服务产品或能力\", en = \"Professional products or capability are there\" }\nhint = { zh = \"看工作基础与优势、服务产品简述。\", en = \"Look at the foundation and the description of products.\" }\ntypes = [\"professional\"]\nabout = [\"unit\", \"work\"]\nclause = \"二.一.3\"\neffect = \"refuse\"\n\n[[check]]\ncode = \"needs\"\nlabel = { zh = \"核心问题和需求已与试点城市挂点工作组沟通\", en = \"The needs were discussed with the pilot city''s working group\" }\nhint = { zh = \"未写明沟通情况的，可在退回时请其补充。\", en = \"Where nothing is said of it, ask for it when returning.\" }\nabout = [\"work\"]\nclause = \"附件.四\"\neffect = \"flag\"\n\n[[check]]\ncode = \"plan\"\nlabel = { zh = \"工作内容与实施步骤具体、可行\", en = \"Work and schedule are concrete and feasible\" }\nhint = { zh = \"有工作基础和资源投入，具有持续性、机制性、实效性的优先。\", en = \"Foundation, resources, continuity, mechanism and effect give priority.\" }\nabout = [\"work\", \"schedule\"]\nclause = \"三.3\"\neffect = \"flag\"\n"]]', '', 1645322400000, 'test');
INSERT INTO public.history VALUES ('01900000-0000-7000-8000-000000000013', '01900000-0000-7000-8000-000000000012', 1645322400000, 'submit', 'draft', 'submitted', 1, NULL, 'platform', '');
INSERT INTO public.history VALUES ('01900000-0000-7000-8000-000000000089', '01900000-0000-7000-8000-000000000012', 1645322400000, 'take_up', 'submitted', 'in_review', 1, NULL, 'platform', '');
INSERT INTO public.history VALUES ('01900000-0000-7000-8000-00000000008a', '01900000-0000-7000-8000-000000000012', 1645322400000, 'approve', 'in_review', 'approved', 1, NULL, 'platform', '');
INSERT INTO public.history VALUES ('01900000-0000-7000-8000-000000000098', '01900000-0000-7000-8000-000000000012', 1645322400000, 'publish', 'approved', 'registered', 1, '01900000-0000-7000-8000-000000000091', '钱示例', 'KC-2022-C-0001');
INSERT INTO public.history VALUES ('01900000-0000-7000-8000-0000000000a5', '01900000-0000-7000-8000-0000000000a4', 1645322400000, 'submit', 'draft', 'submitted', 1, NULL, 'platform', '');
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000120', '01900000-0000-7000-8000-00000000011f', 'unit/partner', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000121', '01900000-0000-7000-8000-00000000011f', 'members/expert', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000122', '01900000-0000-7000-8000-00000000011f', 'members/leader', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000123', '01900000-0000-7000-8000-00000000011f', 'members/contact', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000124', '01900000-0000-7000-8000-00000000011f', 'members/member', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000125', '01900000-0000-7000-8000-00000000011f', 'schedule/stage', 0, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000126', '01900000-0000-7000-8000-00000000011f', 'schedule/stage', 1, 1645322400000);
INSERT INTO public.item VALUES ('01900000-0000-7000-8000-000000000127', '01900000-0000-7000-8000-00000000011f', 'schedule/stage', 2, 1645322400000);
INSERT INTO public.meta VALUES ('purpose', 'rehearsal');
INSERT INTO public.meta VALUES ('database_id', 'test');
INSERT INTO public.meta VALUES ('programme_offset', '0');
INSERT INTO public.meta VALUES ('public_version', '2');
INSERT INTO public.notice VALUES ('01900000-0000-7000-8000-00000000009b', NULL, '01900000-0000-7000-8000-00000000000b', 'registered', '{"number":"KC-2022-C-0001","team":"“科创中国”样例𬭎产业科技服务团"}', '/teams/KC-2022-C-0001', 1645322400000);
INSERT INTO public.partner_link VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-00000000000c', '01900000-0000-7000-8000-000000000084');
INSERT INTO public.partner_link VALUES ('01900000-0000-7000-8000-0000000000a4', '01900000-0000-7000-8000-00000000009e', '01900000-0000-7000-8000-000000000116');
INSERT INTO public.partner_unit VALUES ('01900000-0000-7000-8000-000000000084', '示例内容114', '示例内容114', NULL);
INSERT INTO public.partner_unit VALUES ('01900000-0000-7000-8000-000000000116', '示例内容168', '示例内容168', NULL);
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000087', '样例141', '样例141', '148cee37b4288b7c1c0f946e30348caee16da6993e8f9cb2c887dd44817dde9d');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000088', '样例148', '样例148', '26b8893e7f3b89f4f40e84b37f35bcfe6ee8a261b193ab3ecfe1892bb7f48992');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000086', '样例131', '样例131', 'e12f57436af0df9eb499efa86be1dbbd970fcdd2b49edfae948ec6b86463c802');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000085', '样例121', '样例121', 'e727e875133fbafc1dee1ae81a96ee02e179892db864e9a0493a7f1af301f444');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-00000000011a', '样例202', '样例202', '6e528092420e3ec9cb5548a58427cd39943b71bcf1126972430d25004cf95d81');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000117', '样例175', '样例175', '79ded50fdf3f30642fddcb138aa93c3ffdc4987a216cc5f2fbece17311ccaeee');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000119', '样例195', '样例195', 'd4e8a15977d31fb1e0dc4af287333ae434c110943cb24e46cf2cb5d1e7736b15');
INSERT INTO public.person VALUES ('01900000-0000-7000-8000-000000000118', '样例185', '样例185', 'de74d1fda4a6e1fee14884b01c3d50ccf91834512969e5dc50d1e71db4a84198');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-00000000000d', '01900000-0000-7000-8000-000000000085', 'members/expert', 'a5d134cb8eb8f574570b9fd45a4bc56e44e22cb2b0d59f81a3d5186be661fb7c');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-00000000000e', '01900000-0000-7000-8000-000000000086', 'members/leader', '36f809dbed478c8a142e522296a413df941e97dc17a1a9f798b33f186a81e700');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-00000000000f', '01900000-0000-7000-8000-000000000087', 'members/contact', '1289b5fcd12f265d9958f44c5c6a7db1e9fcc9e86198b391a4e4ed17b2a75b5d');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000010', '01900000-0000-7000-8000-000000000088', 'members/member', '054db162a56dafe70e90829b0603756c28da39fb1c2ed0f8b0546bd0e5dc5e34');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-0000000000a4', '01900000-0000-7000-8000-00000000009f', '01900000-0000-7000-8000-000000000117', 'members/expert', '59228553ffa2220f46a79d19f9c88ce5c620b46a182b2bbe77a086ec079c28f1');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-0000000000a4', '01900000-0000-7000-8000-0000000000a0', '01900000-0000-7000-8000-000000000118', 'members/leader', 'a22a97a7f8ba6d0710d25566a75f5ffe460fb259f86ab8cb45f8fc4cbc83107e');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-0000000000a4', '01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-000000000119', 'members/contact', 'c7e2caf7e3be8be862707f669bdf44eb838611d714999a109dd302ce54a0a6c4');
INSERT INTO public.person_link VALUES ('01900000-0000-7000-8000-0000000000a4', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-00000000011a', 'members/member', '4e4414dd9826d58f356c9b11b3c10db591f667c3dcf7bd6993acf5ec28e7f0e2');
INSERT INTO public.public_change VALUES ('01900000-0000-7000-8000-00000000009a', 1, 'team', 'KC-2022-C-0001', 1645322400000);
INSERT INTO public.public_change VALUES ('01900000-0000-7000-8000-00000000009d', 2, 'batch', '01900000-0000-7000-8000-000000000095', 1645322400000);
INSERT INTO public.seaql_migrations VALUES ('0001_initial', 1795593173);
INSERT INTO public.snapshot VALUES ('01900000-0000-7000-8000-000000000012', 1, 'cdebd3798b069b0209a3f82498442a6a240a6e158591db742c03c452f94a9e97', '{"sealed":{"leaves":[{"path":"members/contact/0/address","hash":"998c16863e18264c8b969db83c03b599897a29cff790ee9b3b038c2c68d68520"},{"path":"members/contact/0/duty","salt":"0df12518928a03a96a2fca0dd9f1f5ed","hash":"c68d9c5e111d0f6419a89afc9612ed4c1753308717657e82e267541469a71fd8"},{"path":"members/contact/0/email","hash":"97b010ceab1e2981717c261663d61098b76e6bc701ae1870451ef7b8c6ce6050"},{"path":"members/contact/0/mobile","hash":"1ae7b9268441ce752fa181e5d2855aaa43ae9a32fea240ddb0122ecc32545554"},{"path":"members/contact/0/name","salt":"10d5e17db59ed24016635cb4ab9df0a2","hash":"5eab7ed96fc2aa4d7f87eca22a68610f9352153697fcf8c69d2bb26b6c5f2b53"},{"path":"members/contact/0/phone","hash":"603d7ec7685c9ab121021b75602d734daeb4fee387b41dacc3db5562bb5be5a4"},{"path":"members/contact/0/position","salt":"2502e4a8de357d37b0ba634906e87d0c","hash":"7f7f1c6fdd4c8cee4833471db07ebbe6e581ee942713b66e5c3ef67ca7c1ce0c"},{"path":"members/expert/0/academy","salt":"29c51a11372d5805f7c69d591f7454d2","hash":"6e2eaed53bcc7775dcfaa0145f481e0c9c102a8225d39d5b6d72b576e475af7f"},{"path":"members/expert/0/address","hash":"f70fa9245c17803362c7689f966965c1c81a8fe03563e104dd11a3fe1e80f3ae"},{"path":"members/expert/0/duty","salt":"a14333b4a3413c3cdf31e5cb5d90196e","hash":"7889d41a898d4f6d2f91b2e7abfa5d4874b05e7a04a88aea65e71f9824e33bb4"},{"path":"members/expert/0/email","hash":"96e6489dcca590e293342161f794f72a20de92d50670bd38ae3c36c35c405dbf"},{"path":"members/expert/0/mobile","hash":"0eb11ff5174aa0ee098ff44602f4f864e9fd10cae3580dba0b6a9b5b2fe58c93"},{"path":"members/expert/0/name","salt":"37e91970a915c01238f4eb5216c306cc","hash":"f913ac9a4f50b31c22b1d4d5dfb84fafca49ad3c555785ec750a11bf3c2c37c1"},{"path":"members/expert/0/phone","hash":"7091bc3c02a2e3255249f3a26ba38c353b29417e88ec1f81d735635779dcedb2"},{"path":"members/expert/0/position","salt":"49ae3a7476d40e69e1f2a1b1d7154677","hash":"8de05069dce06821c5422eb611e36e3981aac998365f36ab6d7b3568d05305b4"},{"path":"members/expert/0/title","salt":"da524f4ff053b322b15e1aa76bd8dde3","hash":"37b2d3e2013b71136f6c5409fd52bbad242d9e16f11ab16df87ab84e1ea944b2"},{"path":"members/leader/0/academy","salt":"563351b6de8a26df777d36d473eb9820","hash":"e72bfb4e1f9ff4542e5334943f32a7929a23b0da67fb4f3849820e364f0b8056"},{"path":"members/leader/0/address","hash":"1cbf6669a8a51099940e5ba77c9311782b7b5bb8ef01cce2693cb3711131a0f8"},{"path":"members/leader/0/duty","salt":"05174f84ca6b199bc10e9edd45032630","hash":"12e4bc19ded484be2be54672b0f72ebc8c5600eb356b81b5b80dcc8605cc68ab"},{"path":"members/leader/0/email","hash":"6f1aa6eee28a720a026762d61c663355ea0a7b9c54ac0cdfc310822ead8bacb3"},{"path":"members/leader/0/mobile","hash":"7818cf970c11bb84d387ade8a5932469f8b054912c74a46d662cc82be94d72c9"},{"path":"members/leader/0/name","salt":"70f1bb1cab70f0551d8fa82949a3003e","hash":"8cd4e5b3ffdbeff2295f343f68d3adb642de21211ddc991c3f974732b1a7ef70"},{"path":"members/leader/0/phone","hash":"d29ecd4e579d706f9b340a7c5124e3fcd1415bba693aa5159ae06279a9a66a29"},{"path":"members/leader/0/position","salt":"43f1463e7f5e6d4672fca499b35c3742","hash":"f45ba524c9c73f357d1258cc446645c940126ab6459532062b9ec4ebd28fa01c"},{"path":"members/leader/0/title","salt":"59b28b8a141f8a8cfcbdd5ae5dabfc32","hash":"4bc1c4c6a5ac1a690f19276616a1341a8dc149473d44f4c8006ab0dde7797b60"},{"path":"members/member/0/academy","salt":"c053858d8c39609ec064408cebcc89ee","hash":"346f610a9164715a96928cbbdd04655c88cf41b4d4c4f14a1b026c6b24661c39"},{"path":"members/member/0/address","hash":"f8094eb3911df0831f3bf980e0866cd3cfe5175a4bc6dc14f8f90a1822344f15"},{"path":"members/member/0/duty","salt":"8617c11e6abcbcf1514595eece4f05ef","hash":"d07c742530c65f336cb109f83b0efd84bb4e3fd94b2d5d34c316bccc9f29b914"},{"path":"members/member/0/email","hash":"251a66ac977ea9d7ac8bd5afe04b7e1e04da17713471c7433357dbb2d7bad8be"},{"path":"members/member/0/mobile","hash":"b4ba9f65e01bf1de644f04516f459962b3eb7ebdca9b1f004f4057914d272af5"},{"path":"members/member/0/name","salt":"d2bc417480ff276ae81682b4e973a596","hash":"061ad17249a8e33ea6ff927491cf63fc8073cada1fbb5468ef0f3294b9b66489"},{"path":"members/member/0/phone","hash":"55b8f9153d0d1ce0b304594482571f5a28b1c0e5bf883ce509a85d981fc92e05"},{"path":"members/member/0/position","salt":"a1eea79612521e45fda0f8988a39e456","hash":"157243d181092e259f5a6ede7b34d68ea3dac9af5b9795171fc45c02dd55559f"},{"path":"members/member/0/title","salt":"a735330e16c27d7bca1ccbeb0bee79c6","hash":"53361104829c5ec63dd706372bb1c86eb91b8522426ae72bda256d67f5ef20e0"},{"path":"schedule/stage/0/period/from","salt":"4e4253742d6f8d926d4c23054299381b","hash":"8b52cdc4ea4723f536bdf3f1a9c89e9329c28c095545254155ddd416b6ae4b1c"},{"path":"schedule/stage/0/period/to","salt":"68b5f2a693d18680652cac3966e2c621","hash":"0da4dcae9580fe7f80542be427cd07f7d6a6059cba9dd0e2800b4e21af0dc164"},{"path":"schedule/stage/0/work","salt":"6f3cd214c4cadcd93502e0572064cd91","hash":"4a13c4e44c9e25396f68d6202fdcfa30a6829a9c5a975533de416522b85faa9e"},{"path":"team/expertise","salt":"739358c67d60fc77e7aed36de2abb805","hash":"76b7cbcb6c8258647618b2ff36440525e7266ecd8fb3175868a295b563c050ab"},{"path":"team/name","salt":"66cc76c36a43f61207237b8924249564","hash":"5cf8693f05a247c77ddf7ded13505caa5992520b428ccd4a8a3d6be33b940bd4"},{"path":"team/other_cities","salt":"c3e54363af2b8cee0423ba9e3d614cdc","hash":"56b32c0f599b55b71202dd3a53c36cc423cc13b609e034d5e159592cbf69989c"},{"path":"team/pilot_cities","salt":"06a5d16b79b70535505fa000f8da7681","hash":"d3726e3c1e310413e35ad9f8d6a1b2f69cbb064056e28e2af5b63b065bb79d2f"},{"path":"team/regions","salt":"bccd85037affd88bda0181d73c4a761a","hash":"dbdc98f8ee0eace051fd9078024a9a7c720dd5231ff734229e28323215597b46"},{"path":"team/summary","salt":"ac66a26cbf154dbe49c72dbb381f5ea8","hash":"efc391201545c6ffd8a3158f1864951f8fbec9147e3a281c4c49b8a435582b10"},{"path":"team/type","salt":"8ccd9384969a755682d16b33e7bca9f3","hash":"59384a2bcf82f193cae56b0aeeaf62181df38ce8ed013fde597313d253017bc7"},{"path":"team/year","salt":"9b51413701155b3694ac09b1a6447a1f","hash":"6d371d94f306a93f9681df200d4a7d271adb89f72905b885e2755773d8ee3bb5"},{"path":"unit/credit_code","salt":"77b13c8128d6213570937c0fabaf776a","hash":"f3c41b787105a9f950b241f50652ae019aa79332e3e6aa68fadceef380baf141"},{"path":"unit/foundation","salt":"1550e9cdd8429617614435fba802f15e","hash":"c310b2af144b513f750f27e6b7c0fb6a1a4e4dae68afce8dc7b3f46a9f252b8c"},{"path":"unit/name","salt":"f282ed6447501cf50868ce41f02784c5","hash":"dcd36fffaef743974f483b376f40681e335bc0dac392f3e5010beada84cc0abe"},{"path":"unit/partner/0/kind","salt":"373c64c945fcd8fac0a90fa7f98286cf","hash":"a02c4330f100f729d03f16afcdb27c61e6d9eb5921afce6d9040a271261d0722"},{"path":"unit/partner/0/name","salt":"295700a4753b1b7ed8527b9267d82d99","hash":"5ffb077d2ac9cdc36617bd8a9387f481ce3ff2b6c8153175654f47c5de04d0f0"},{"path":"unit/proof_kind","salt":"1f79f642b15dbd7faeadb4caaa950537","hash":"fe92851f484a07a6439e32f5cfa6b03b0b659e00058f0f3e342464bc8979dad2"},{"path":"unit/unit_type","salt":"d661abc5bd2d39b1d952d479fc7dea9f","hash":"f083324b354365998b8ca897d21f95c824a1f7363a6974ca3a0c877355f056b9"},{"path":"work/needs","salt":"1c648500122bb140d0857c15e3af92a1","hash":"6f4dcc2aa23772fe2820f653d23fdfb36dc6bb716b4f8d6805832d2157709db4"},{"path":"work/products","salt":"a3f3084e9f7247c8c21fc406a384136f","hash":"33fe88a063317e8ac2b591886c6328d4e2fb1447cf40cc899a3f1d2e9cbda9f5"},{"path":"work/products_summary","salt":"199ca345405cd01241080fd22f209998","hash":"3271c00f0af1a07c24bb98c73ac350f124afdac6f80e2d8675dc95324ed5c9a7"}],"root":"cdebd3798b069b0209a3f82498442a6a240a6e158591db742c03c452f94a9e97"},"items":{"members/contact":["01900000-0000-7000-8000-00000000000f"],"members/expert":["01900000-0000-7000-8000-00000000000d"],"members/leader":["01900000-0000-7000-8000-00000000000e"],"members/member":["01900000-0000-7000-8000-000000000010"],"schedule/stage":["01900000-0000-7000-8000-000000000011"],"unit/partner":["01900000-0000-7000-8000-00000000000c"]},"values":[{"item":"","key":"team/expertise","value":["sei-9.2"]},{"item":"","key":"team/name","value":"“科创中国”样例𬭎产业科技服务团"},{"item":"","key":"team/other_cities","value":["659012"]},{"item":"","key":"team/pilot_cities","value":["保定市"]},{"item":"","key":"team/regions","value":["jingjinji"]},{"item":"","key":"team/summary","value":"示例内容116"},{"item":"","key":"team/type","value":"industry"},{"item":"","key":"team/year","value":"2022"},{"item":"","key":"unit/credit_code","value":"91350100M000100Y43"},{"item":"","key":"unit/foundation","value":"示例内容113"},{"item":"","key":"unit/name","value":"样例学会"},{"item":"","key":"unit/proof_kind","value":"business_licence"},{"item":"","key":"unit/unit_type","value":"national_society"},{"item":"","key":"work/needs","value":"示例内容157"},{"item":"","key":"work/products","value":["needs"]},{"item":"","key":"work/products_summary","value":"示例内容159"},{"item":"01900000-0000-7000-8000-00000000000c","key":"unit/partner/kind","value":"national_society"},{"item":"01900000-0000-7000-8000-00000000000c","key":"unit/partner/name","value":"示例内容114"},{"item":"01900000-0000-7000-8000-00000000000d","key":"members/expert/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-00000000000d","key":"members/expert/duty","value":"示例内容129"},{"item":"01900000-0000-7000-8000-00000000000d","key":"members/expert/name","value":"样例121"},{"item":"01900000-0000-7000-8000-00000000000d","key":"members/expert/position","value":"示例内容125"},{"item":"01900000-0000-7000-8000-00000000000d","key":"members/expert/title","value":"示例内容126"},{"item":"01900000-0000-7000-8000-00000000000e","key":"members/leader/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-00000000000e","key":"members/leader/duty","value":"示例内容139"},{"item":"01900000-0000-7000-8000-00000000000e","key":"members/leader/name","value":"样例131"},{"item":"01900000-0000-7000-8000-00000000000e","key":"members/leader/position","value":"示例内容135"},{"item":"01900000-0000-7000-8000-00000000000e","key":"members/leader/title","value":"示例内容136"},{"item":"01900000-0000-7000-8000-00000000000f","key":"members/contact/duty","value":"示例内容147"},{"item":"01900000-0000-7000-8000-00000000000f","key":"members/contact/name","value":"样例141"},{"item":"01900000-0000-7000-8000-00000000000f","key":"members/contact/position","value":"示例内容145"},{"item":"01900000-0000-7000-8000-000000000010","key":"members/member/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-000000000010","key":"members/member/duty","value":"示例内容156"},{"item":"01900000-0000-7000-8000-000000000010","key":"members/member/name","value":"样例148"},{"item":"01900000-0000-7000-8000-000000000010","key":"members/member/position","value":"示例内容152"},{"item":"01900000-0000-7000-8000-000000000010","key":"members/member/title","value":"示例内容153"},{"item":"01900000-0000-7000-8000-000000000011","key":"schedule/stage/period","value":{"from":"2022-03-01","to":"2022-06-30"}},{"item":"01900000-0000-7000-8000-000000000011","key":"schedule/stage/work","value":"示例内容160"}],"statements":["truth","conduct","willing"]}', 'v1.A256GCM.k1-afcd.uHTnVxgZx-nDDFuv.7kCp5Vr7XRsW7_g70sxFkMPw0HJggqvqYedRKEWsz_f9Ic3ZbxXhjboCq-CNxwKvMA2eWC2P8qxcgp_QFcX3xrO4amJZDtj1pp4zQDgowbe4At5_iI5qS0Lb4C1W-y174fqMLwQRuzusCde8fqrQ7hdWy-upZtwDJ1oWvmLpPWzvhE_-YFH0oVb4QzSA4VcgGpJJnXyiKlSoDqkjjgzPAxbbvF9joc-75LHCrB1SBKdYuybPmos0MGEFrIdF0CMg1safqCtkzbPebnQpRT_SojFQl-Yu5FCmOYuBAnr2G4GyN9etkIru_revNfdZL4fAGkoqIGrCL6QW2rLL6st22GyNcGlh22jd72uMH0TZ2HLEXLPxoC6yPS-22XPOf_8szhJAXgKjViM4T5MKvZ09D3tfAT0PMlEk33HZEg36-nvmIdwsMtc-_F3E4f2hJ3Os4mfbW-6ZTZkr2FiO-AM3HjjmaRp7UNMBrWA8qUVHb3-xXv4yO_DSgMj6t9PpXTuf5M473h-UGH_Wzb9uX32zdsx6bIhMXXVBmCOpasY_KZQwEQ5zo5ch4O8dDtaqhP59HSmO5hlEkhPELoItFFJL02_vYRacifwbQB2P7J8kE-GV33E65CMwDIjLcyaA2dFRihOz216XhC2OVuJax4rdFHAPOUQeYNb0jXiUss-jBxS1eWEur6QOvvLQsIK_TYuXIEdeC6kJObiV_ZDBHCoIkKtzIHCHAGlfsINRqUIqwgQ61-yL_dskShcPkU7BYRpgXfmuyhKrSeiP-icFagODSd7iuihsG-pkghDkf7J-tAByPmzwMZ_OCl7rCMTWN5-f2Ejj9YUs0CIYS-LaI2lcgOBSl38lyXipjoBxX0xu6TWmIWZQBHQS6t_OgHeAm4Rn8HhqF3Mrez_bY2b4zzbLFkPiCHGY7z8JRWJzeIIL-fGsyenLizAm1jMhBxPmXoPYkWjhGddZHj4NTWj6UEEXQjul-qxnr7iSaKTZekXIrJcN06Aodz7XIGL1Jqv3IyGFi9HKMHTRo47DciyUJH32Je5EHmvmc47hvwLnvyDSukMLp3UpalmTxD7XX0_ssb20RV6fr8k7Efcyh1A1WEFfUjX6O8k1VXzjShaUEDMvYQZaLyOq-XbgWHu9wbBB1TqkXUn8PnU76uYF4ipY_HmK-sxqHxZ6g0K9IIQAopSbYfSOmObV450Cy6TQcUddRWAIaSFbQRz_RIuar66VEhUqljddgsx1k7SPGOE-mI258a0Brw2nT_uFP2uzPKOribASOo2n-0OW-GjcH4HWNJfwMGupLoZxgrmP3Gp4GwlmzaBh0rUKsxzwKFmweZ2jY-aGzagDbqf2UeQg5BAVEV0hcwbe-_phDVg7mJXCcO1KwkguGrZnQAm8QLvu8-69uVIfhUPNhS1blCwlbCapHlMsFRRX18AAbyyIqt_yfwhIC6C_onuqsFUxPbMn3KA8UajczUtZyOAIwZ93Q0POlfvPWsZWtqqSPCYB14ONIqsnBYvt4Xcu1qbgy6pKhS2yIU8ksqkUv8hHR9fA2pwUDJb9skbkCJx9B-m14d6A31vqWsZLVI5iAjaBTgbhzpmm6PXH_1aaJq35qTNVz9IfActlgEGrluCuzWlVa3mUHjovE_BWxHeW7lJxOfwKNP7GzCr7Nhwb7nj9-k95M0HR3X1mYA3ILZkXzDewAlfgBPgWolzcCneOYVRGls24wL3mshCKwtDlXEWjQRfCHXVqsJghn39Mq_DFoeFQ0YgrxPUMRaGzE0I8u4G5dLyosrGMGbu3HqIwqJFD8AN6jqfW8uGi3VojeJubLpsinD0M-LYMpOyClFaJRQmJvPWCSyTJJxDMQBsg3qMawr-CFLlOHU-SCKRKgn3BoKwKq1Msu7QpQYH3PrGpSbq_8Yf9V0nbMMSalSr3QowCLyQBmPDxItUKCuxJNq2Qm9JdaJudJ1oLuCDzKJkysQ6GhDARpOiJ469bVIgAf9k5vZ4pDXpuSyJ-mwB8LQDhEv6GW47Ln3jL9cJhZ6LcAY-lkjSqzcq8q1yb2sLoIS3fMoedaINX9fvlKfwtAsJ-JqA0_DjnQL3vLT35leI96PnhMZGJ_JMyyPrW25tGLC3EvXOmszN8su2pDV7lP0-daU53usq7APTQBiCaZS1qUIi8Ip1XV3oGAxSPhKLH2g8IpVou4HBrPl4RIZ3b0idPPChYuu8xL7xN1XXHYV-S4Tx65p8h6hDEQNiZbt08fGcRsht_1SYTqpWzlRIe41Mrms_qYIU5dgpL7TL40WaE7yr7Wbz5REPa-mQp_azLAm55j0Hhf6JQ1tKES7jOpDvLkieh1sPEAWWRp3zcx_Isr-UN_eBaLL3QU5JiNwFGvuokqnJ0fpNJBq61J-YrhP7RTGUCJ0bUUB0437aXqvVP-a3UCQ8efqN9xBjZlq3SJrrelFb50xU0AwUVU-5zZzgFuj9buBwUTFQCI8Be0myLXI18eIsOCJW0P3pMuHpk7m9MDUtzbsrWPgr18lJcD5Aai4QMrtU9IvXAbv_B9fbJXN7XIXnwHKvknqYvEzdZdQA005_tOhQKCfWhtq6YDD4rX5tB1fXHj6wOHyZzI1iX5tOXfIFAg2grCRCWwW0jTxfAk2zz5M7uh37TKx6wj9V3jxTkiWw2gb_NsOOacx5nIyh5kJB-tLwUP5m6blVXrATjagtQNhD0dGSSTiUMRG52CS6cX1w8hwnpQ6eJbf3l6IlghJWdbA4CVQXRSdP1GdlVniCcOIBZPPdMD7oC8TMFpGqt5yDANNVHJtn88zS97tcCLBu0-6oiGq3Pg_14tx_L_kt1mhK7_YL0ryCLKB-Dk9cFtIXdw0QvFJ4XMp6zaSVHBFGU5L9uobLxnh0a6cTSJRzQcJecWGPQWVA4cs_OJt45yooJf9k8YZA862VXBEbTjfwfoRYJmNe3sFpBdf7plhalo_0D657l0kSTUFkggqDw_6JpMcQjbdDpZhNbcewG4AR2MlsgcIZVkJ5YeCIGdBJpek23CUFF-UB62IleTF24lS3ZCHnrCJ7JpO26Yt5w9lblpitedYTWkujyiiHZcpYlVA5wEgAFuYh06E8vyHrPLuSYZiCam4bme0I1UhG9hProAw6DHPIb_3n9shZDlJ5pS-0wpmCsfwDHiKk0rX9CLWPhG64aIYp8-EbD6OsOR8XdcA3dhbKN5mqnKxHuwSWFLEz5qy3f3ZUT0dP4AbD-NqATyby8xQ7-U-BJf2ikBMzmqtSPhbyFmVN63mkkB_UdPy271Mi1fgLOxuFeIR9rokTM_imXcLxQBau-j_JV_pKywKIk0ptsjJ1wgKQlKiy2JSSGJd0NoRdIp_hrOysNdSbmolRMlgukzJbUpoynI8_qKrjBBlTIMcr4PYX01IqkjG5Gs3g_LgJZlZR8m1jm6_UTb_6q_gGOeCM5dyoIep-EffpkbizygihKdkS0kT9jiaihjf_nSOUB1uo1Br0FqbSRKdvoahvq6IxnP4B90CejDxgGfHaoss4Ahx7Yud8W1lagcYo1VjyUnww0QG5aXdWT03ewhaaLhA4z3FE', '[{"code":"window","outcome":"passed","evidence":[],"clause":"三.1、三.2"},{"code":"quota","outcome":"passed","evidence":[],"clause":"五.1、五.2"},{"code":"eligibility","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"unit_verified","outcome":"passed","evidence":[],"clause":null},{"code":"credit_code","outcome":"passed","evidence":[],"clause":"附件.一"},{"code":"naming","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"unique_name","outcome":"passed","evidence":[],"clause":null},{"code":"complete","outcome":"passed","evidence":[],"clause":"附件"},{"code":"limits","outcome":"passed","evidence":[],"clause":"附件"},{"code":"files","outcome":"passed","evidence":[],"clause":"附件"},{"code":"partners","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"people","outcome":"passed","evidence":[],"clause":"二.二"},{"code":"schedule","outcome":"passed","evidence":[],"clause":"附件.五"},{"code":"hidden_characters","outcome":"passed","evidence":[],"clause":null},{"code":"statements","outcome":"passed","evidence":[],"clause":"二.二.2"},{"code":"proof","outcome":"for_person","evidence":[],"clause":"附件.一"},{"code":"unit_type","outcome":"for_person","evidence":[],"clause":"附件.一"},{"code":"chief_expert","outcome":"for_person","evidence":[],"clause":"二.二.1"},{"code":"leader","outcome":"for_person","evidence":[],"clause":"二.二.1"},{"code":"members","outcome":"for_person","evidence":[],"clause":"二.二.2"},{"code":"needs","outcome":"for_person","evidence":[],"clause":"附件.四"},{"code":"plan","outcome":"for_person","evidence":[],"clause":"三.3"}]', 1645322400000, 'platform');
INSERT INTO public.snapshot VALUES ('01900000-0000-7000-8000-0000000000a4', 1, '8ae0c549936bbb77c7e50a03d8da134270d5563742c1968b471a8503363c058d', '{"sealed":{"leaves":[{"path":"members/contact/0/address","hash":"302a489cea9c8c41a7368972c24b242f72b3fac5627105cdc72e4cfac24b9dd1"},{"path":"members/contact/0/duty","salt":"47838d491963ce31aa6f3d1286b4d0af","hash":"0c97262159c471f537647ea833abb21b651a8daa408388080f266ba40d155bfc"},{"path":"members/contact/0/email","hash":"6d605e4d0cf28717dd767fbe0995c35faf68f5177aec8b0cb1425ffe5687f961"},{"path":"members/contact/0/mobile","hash":"3960e261f5bd35fc52f5c9ebe7f0aeec88f0b23ed427c7e398b6fbb1c90b5b5e"},{"path":"members/contact/0/name","salt":"ed9ee286e489d5c8897f5164860e3923","hash":"8b174c36ddd370007430ef401c16ce7891851b3bfe98bd7ffa72f28ca7fec907"},{"path":"members/contact/0/phone","hash":"55b5408c31f833eac91daee36b6e850b4307e534f10d7dc554325183bd544c67"},{"path":"members/contact/0/position","salt":"c3f754ef3e7c41cb19a9c3aae1f82880","hash":"95e95d6ad498256b8373451671dcb305f9b1cffec2362ea792ab296a8767e272"},{"path":"members/expert/0/academy","salt":"a048f7ac5210e310781b1e3b076c882d","hash":"2e55c1666f47945b43490b05c5c12afb00fd4bcf5459f8fc4a986303a30a15a0"},{"path":"members/expert/0/address","hash":"3f14527ea94172d7b80830c90b2b2b5acdbc904e5fb045f1b1553d0d109a26e7"},{"path":"members/expert/0/duty","salt":"52e6702043ed5819cc2da19771295fca","hash":"365b6496d88321cc57b64aebff6d2becca226cf4f6404fb4a8df7c777b92696d"},{"path":"members/expert/0/email","hash":"2e2b45a14d00999e3f8e6205a540fbbf2a34794ba471cd99e3464fecc95fdb17"},{"path":"members/expert/0/mobile","hash":"11e351d35585f53c4024d95f7b6f5926719b8113727ff1eba7f48aad89f9cb80"},{"path":"members/expert/0/name","salt":"67cc1162755bdd33f07fb51ddddfc823","hash":"e222d0bcfa1f5b37be9d068abe2c0d6e09874ebcef881d19cbf50e602ba9c1b8"},{"path":"members/expert/0/phone","hash":"a20b13fb3bcda4731c6a24e7fe19d357448df814a918bc5fa559b2766de5eaeb"},{"path":"members/expert/0/position","salt":"d4372eb49b2fa8cad1a7d691741afb19","hash":"738ea595a67e5a8e4a87cadc20a8fa3ccb945d16c2f351dc838dbfa63f9baa67"},{"path":"members/expert/0/title","salt":"8ef357a33a24a05af047e40978911db3","hash":"fd92e8ed2dd42d1658fbff7cbc6b6224951df15fef07a425d9323b0ec3b2ea33"},{"path":"members/leader/0/academy","salt":"e05b212572199c3f95c0331e5a313cdc","hash":"6920040746014c6f93953ee77f97b80a865f9b22164e0d65fef952f4cdc8bdc4"},{"path":"members/leader/0/address","hash":"7fcc056b652423d6cd48f3b6a84336be955f5f9916f7493df120fb9e370bf5fa"},{"path":"members/leader/0/duty","salt":"21bad983801880c82e7d0e3b7f35ccb9","hash":"ba31e200a15cfcff321c3c17388765475fa46e2bcfe91eec0bb2dad0e7fd1740"},{"path":"members/leader/0/email","hash":"8127ec18655e16dd12d8bd7e5dde535f345257dc0ca7c0326085df0d653da53a"},{"path":"members/leader/0/mobile","hash":"7d867440a2995d5622ba8d8dc3976610ee89891d827d414de24439ff02aea0ad"},{"path":"members/leader/0/name","salt":"7d0839b5111cba90574f2b55313d9944","hash":"b81442f261311b1a18f3d8560ae61608721a1e36959fde56f6b238fa9a83a910"},{"path":"members/leader/0/phone","hash":"2764d3492223be3ff43e01978003c411f95457a5e4a23e2496c3ecdf296496e9"},{"path":"members/leader/0/position","salt":"eff30ee5090b2bec5cd6efe2b6a018d9","hash":"e26284a51f8b8e428b8bd794d560db1e72ed3ee14aba84eaba21d6b5da1ce222"},{"path":"members/leader/0/title","salt":"72f585978d867ae37af3b0f218611a7d","hash":"5ad6b01109921115820b9ae017d120028859693ad3940341718b751674f79388"},{"path":"members/member/0/academy","salt":"3934343bc13c2e9ee8372e21112cd8ef","hash":"07c33c3c5af1537cc2540fb4acc0cce23c8f314e8e3df28228a8e1027424cf6a"},{"path":"members/member/0/address","hash":"92437a8cf7c2b8485aaa366914c198d2dccc2254421e8abb731cb7b25c935aa4"},{"path":"members/member/0/duty","salt":"ee9bb65dfa01476c45f4da4184333792","hash":"f02d6ac38bc448e290b39cf7f81d87e6bb9759ae9a4033291793749be0d0168a"},{"path":"members/member/0/email","hash":"4096046c5c2a3727cfd69ee59a9da995823b1b49de6a816393c7d442635f389d"},{"path":"members/member/0/mobile","hash":"44872e80ac32ff46eabfd09f46f1043aacac9393cbcb98154098e1e807933a6a"},{"path":"members/member/0/name","salt":"a8554e6a36b3b0a9d4cd9af3a26cd0c4","hash":"156b7c1f893136d864172e08f838ea995186a03930b371d0c01b2a8cea21bf80"},{"path":"members/member/0/phone","hash":"f4ffa1f93283ed7801d4d6d5dc79a45840eabccfd60d4fe14a9228f684a8234f"},{"path":"members/member/0/position","salt":"99f85dd552d48368327006f162bdc505","hash":"57371880713739fce85818725ad5377505c5eb5d154c81b2e49a453da822ea24"},{"path":"members/member/0/title","salt":"b0fa60ce83b680e6b1186d283fdac95d","hash":"2cbb991adbf2c8a136992d1184ce06192d8a67ac45ef4d9887b5cc43de6655e4"},{"path":"schedule/stage/0/period/from","salt":"d8d65eb83abfb494a3c5ace349f465ce","hash":"52f7ae0f2a0661eff6f6462806f01de0c702dfe23550106ce3c9f2fc7d28929f"},{"path":"schedule/stage/0/period/to","salt":"39a6ce429620b0342748901d773c4cc1","hash":"663bbf5bf24ceebdbf2eadd3e1c78db03cb338008628308835edf67b3f1b5e98"},{"path":"schedule/stage/0/work","salt":"e5de9cbde2cedd6a13b6fb7f13ed4ee2","hash":"8d46c763a198ded40baa2d07b4a3d14177584eed86508c4c84360117fc8a92cd"},{"path":"team/expertise","salt":"1b3d9679ef58dd752049c26ccf3eb8fd","hash":"4936a62b9d2d8c0dc9260b93abef529f7bb59eb18e966a8b30ae73ae662acf8d"},{"path":"team/name","salt":"fb6971c557001d7a072db6fef4009233","hash":"2ff6a76e98c7af24eb82d506d996b51a0f3459c4a88358da6e479195a37327ea"},{"path":"team/other_cities","salt":"f46984c84a4d3fd3e4fe8de634f22682","hash":"e04e097dca92c25a39dde73df0a1082e20c6900c7075a394f4cf483cc7c3e718"},{"path":"team/pilot_cities","salt":"3655102a4fef0d3259c1ef3ab1f38677","hash":"567e748c5c88325cc488f8dbf6419d207a1170141e1e1ed6f4ec70d825b1ea61"},{"path":"team/regions","salt":"e23ef69dac2582b24460cc76039d1b78","hash":"053ad85efc84b4295993244f345f6143b8a26604d4c7076ffb94ff2d4786ca7c"},{"path":"team/summary","salt":"b66a6c221501bd05abfdbd07022302d3","hash":"6209ce94297e03aeff725f6088d3f9019e655858c0d118e4abbf5615f4bf55e8"},{"path":"team/type","salt":"33290d8ebd8a89dbccb900ba97a3799e","hash":"f369c3185f8b03322d977d2b18a6fee02c8e2ae464b772e34083d7189963fbf3"},{"path":"team/year","salt":"e83e00f0a584df89beb95fa7f2041f01","hash":"9be84c3592ab26ec9aba83948bd7a5693eb3b8b09472a87651c4cf542299bba2"},{"path":"unit/credit_code","salt":"9ef1bc47bb32585a4d53c7b7346ddccb","hash":"02e75ee988933200645f5e7a7d8ba2e93675245e578e06a36b0c00e85e5b5610"},{"path":"unit/foundation","salt":"11e2f7362bd6a02893930b5d3d55c456","hash":"c35b8891cb146c22321b7db78b08a63c9ac6e422eb9b7686380e960aa8c25cda"},{"path":"unit/name","salt":"f2db554c23f32669ab3118286d15fd13","hash":"4605f04002a5fc135198dd134d04f806b0e9a6650aae4c2744fec097e50ba46e"},{"path":"unit/partner/0/kind","salt":"3d65593e49de8f78e50d9d12f3564498","hash":"ea2e2936bb9fb07dbcd9d655abb17fbb3f19c65ed1bfb18f8970e68e48f2cba0"},{"path":"unit/partner/0/name","salt":"ba4c4f76b6f0fe75298af9edb000153d","hash":"ea2a3e88f5c736ada3779bebaf4f7608c47c0752a8c847fbb7fcab144076f976"},{"path":"unit/proof_kind","salt":"c47dd99f51d149a18885184a9c258812","hash":"5386bf108c57a21373c7520bb7e7447102f25639c08f629056d1a275ddadfc88"},{"path":"unit/unit_type","salt":"18d7420ba314403063288f13057e9d7e","hash":"af2422948a3ace9594ce41a4490af1946249c7d1fc8fb5d07c05e4b6ee476e06"},{"path":"work/needs","salt":"f47651f373ec798377cdb9daae6c0772","hash":"5739eac0f810d8c32722ca26322b0b03945395f5dd1ee3f0a61e0a2e3a7d30a0"},{"path":"work/products","salt":"11c2d547d0403d937b13c056ec6a1d52","hash":"f628427d386e75348ba77dfafd3ea5027462979f113b74895f0996361ad5b17d"},{"path":"work/products_summary","salt":"96e8a26d7f3072496d871e0765fc8163","hash":"9645216b3dff184ce99eddad9e1f8ff5f450d2eaf5d58a52b2670ed8e79c929e"}],"root":"8ae0c549936bbb77c7e50a03d8da134270d5563742c1968b471a8503363c058d"},"items":{"members/contact":["01900000-0000-7000-8000-0000000000a1"],"members/expert":["01900000-0000-7000-8000-00000000009f"],"members/leader":["01900000-0000-7000-8000-0000000000a0"],"members/member":["01900000-0000-7000-8000-0000000000a2"],"schedule/stage":["01900000-0000-7000-8000-0000000000a3"],"unit/partner":["01900000-0000-7000-8000-00000000009e"]},"values":[{"item":"","key":"team/expertise","value":["sei-9.2"]},{"item":"","key":"team/name","value":"“科创中国”示例产业科技服务团"},{"item":"","key":"team/other_cities","value":["659012"]},{"item":"","key":"team/pilot_cities","value":["保定市"]},{"item":"","key":"team/regions","value":["jingjinji"]},{"item":"","key":"team/summary","value":"示例内容170"},{"item":"","key":"team/type","value":"industry"},{"item":"","key":"team/year","value":"2022"},{"item":"","key":"unit/credit_code","value":"91350100M000100Y43"},{"item":"","key":"unit/foundation","value":"示例内容167"},{"item":"","key":"unit/name","value":"样例学会"},{"item":"","key":"unit/proof_kind","value":"business_licence"},{"item":"","key":"unit/unit_type","value":"national_society"},{"item":"","key":"work/needs","value":"示例内容211"},{"item":"","key":"work/products","value":["needs"]},{"item":"","key":"work/products_summary","value":"示例内容213"},{"item":"01900000-0000-7000-8000-00000000009e","key":"unit/partner/kind","value":"national_society"},{"item":"01900000-0000-7000-8000-00000000009e","key":"unit/partner/name","value":"示例内容168"},{"item":"01900000-0000-7000-8000-00000000009f","key":"members/expert/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-00000000009f","key":"members/expert/duty","value":"示例内容183"},{"item":"01900000-0000-7000-8000-00000000009f","key":"members/expert/name","value":"样例175"},{"item":"01900000-0000-7000-8000-00000000009f","key":"members/expert/position","value":"示例内容179"},{"item":"01900000-0000-7000-8000-00000000009f","key":"members/expert/title","value":"示例内容180"},{"item":"01900000-0000-7000-8000-0000000000a0","key":"members/leader/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-0000000000a0","key":"members/leader/duty","value":"示例内容193"},{"item":"01900000-0000-7000-8000-0000000000a0","key":"members/leader/name","value":"样例185"},{"item":"01900000-0000-7000-8000-0000000000a0","key":"members/leader/position","value":"示例内容189"},{"item":"01900000-0000-7000-8000-0000000000a0","key":"members/leader/title","value":"示例内容190"},{"item":"01900000-0000-7000-8000-0000000000a1","key":"members/contact/duty","value":"示例内容201"},{"item":"01900000-0000-7000-8000-0000000000a1","key":"members/contact/name","value":"样例195"},{"item":"01900000-0000-7000-8000-0000000000a1","key":"members/contact/position","value":"示例内容199"},{"item":"01900000-0000-7000-8000-0000000000a2","key":"members/member/academy","value":["cas"]},{"item":"01900000-0000-7000-8000-0000000000a2","key":"members/member/duty","value":"示例内容210"},{"item":"01900000-0000-7000-8000-0000000000a2","key":"members/member/name","value":"样例202"},{"item":"01900000-0000-7000-8000-0000000000a2","key":"members/member/position","value":"示例内容206"},{"item":"01900000-0000-7000-8000-0000000000a2","key":"members/member/title","value":"示例内容207"},{"item":"01900000-0000-7000-8000-0000000000a3","key":"schedule/stage/period","value":{"from":"2022-03-01","to":"2022-06-30"}},{"item":"01900000-0000-7000-8000-0000000000a3","key":"schedule/stage/work","value":"示例内容214"}],"statements":["truth","conduct","willing"]}', 'v1.A256GCM.k1-afcd.mpZ1ubWi6-WTLgW2.NW2mOVxf-vu-ZCmH1uyN53bmzinzAaielqRXw2o45UwuIOHuHvmquVn-TpiF5chbY4JHdOjJ863GzOuwuHIaqC_TvLq2vOEGWPRqXtVMIAtQOXfb_IY-t9yg0tgefqIm4fh8GQMUtQZaDMJFoJrrzhyzAKlx8pheEoyhrRH-lLZsxwuD_obtxIj5L-irsoXmcCdHLXHqwAM2zJGawLF2fR1BBOfIa7YKlSMOc-EmcZlZf-WlgdX0Zu1Ty5_k0jx8UeMk6nhv_CulQkixY7xtsdFzRO1S3-cpTPNsC7bOWOjscj-XhcZY6lFfL3u3rPwuk8yPO8jhLUFtV_5JCUp4c0K2hm_izhtl0yOWlYK3rCi2JqvEMy3OOZDtV6R92THoR5jI9aLVTnZJNfx9vJGnWpGSba8aG0K1Tdm1qaO8TxsGSrb7otdBI1fZJOoW-S8Q9FplwHs0PAJMZejBNIW9gZwNJoqondElRr8IxXBumaxLHrWrahx1wiQiiszynTmamGaZ6t4MDjVssWWRK5OazRsWS5kqiG9NBVv1Y1YM-8sKCEa7yU9kCNJNZXB6cXgVI-dgWYm0c9VxR0yuN1EXBbvcA29Scm8F9-CpQbrrZPcoggO0BOJdscg6x1pX8mSQozlG-A0XcZvNJcRKnPlURhs9hQPW8J2JS4KV_t3Kq-KNswLRWOuENjn48nL9ydJgJNdj8NL-1kO0HzTJsBTnbJ0MNe59ZW2_bSa3upSPTclrCXfr05cSS4FweibUE2oucFhagX3I7BndcOg9ulNHLl16ZI1dXENvRbMkAqniaMqfKMnAInq2a-mCdudUnyxO3NjgRukddxBMY2gIQriTkwsKSgc28_0cEvVKTeO9hd187uxJXAZ9cTF9iPh7dq40pKyT3BRD-UlMk8_sjsfSZ3ZTkI8DtlPLXRB2oHqbr-PXDp_VP_YnDKAdY_uL2MryVDAHHimok-2V08rhjLK9i9zSBLCgb4IHWQFZsPSN9O1M_TSNTMgm8SyQVRYtR-C9LdMFJKiXWGnxQQC3kRCaUzNG0LdNxDm2wCMLyThfTIo8IPCxOUvcf8a1FO8YoDtW4QDjYNtL4sRXja7L_xJ79PHTKJm9P2nOvEoQzbzSdBZtyszTQJ6ws3QRJqBZ5FFDbccAcZkyduGZcr-hj-C2Idp9iLjJOgy5gdsmme5FKCptgQ6A5lh2TCO7Xno3qc6V6UWmL0hqOL6Pw9_fewK3v3aGidTjwuRW7vwAagfR6a0-EPH6ClacmkBh6pV-YPieGlLOPlHpPyIJxtIj1HnjkqmRyxOiwRBphmpby4sIIJcBk0bF9av3TZE7BbsqGtPNeuKT6xo_IACmiZ2q35ErVAygjy_rZIimtYHZ8VGoYCw_yCYcTyRoAzr3z7G5y1YAcZER1G1qMHUuNmnqPvg7xerUEKkxmLmjzxVvcwHYKmeh-WlL4Shr2p4en4UKB7lzxy88wqrIPcj16R1-P8u9-SsPBH49GdD-gaj-2CyH-TLuCU3YncdGVWbVBNrz404-nR7EvxwqHNLDYOCozRLyztI26yO5zNJ_m3Ot2B6CGK4jL8jAt-0iIkRiT0PUNeq9-6mG0diepxAdq0_l9aqr8S_C2B6-bSiuqBO58dS88eXHfDEjRijb0b5lHdPjPrpwQgIUhNL0cY23qchIQ8ds3FZRs7DtSUDe4i5K2IDvOnR7gjzzKKsiDM_YhVc9QaaU8d0zDMwRU720BIg7h3mY89Xjsv_claJvRjCs_zDzEfWbrs1prwuXivg200rzXT_0Jv-wZ3FxLrdX34HkE4HTmgI2RW4YSEaWHp0BZF-RWxTVqX3pP1izSq3sqwYhn6frDmU3p8Dr01fS7b2SiHXQcXXge2_vUYP0yvLRQ4OWHky6L-NsjMu685ntn8YI8OnH52T6Sqv1_7zO5ux-FeJ02fQGbuJfNpCIYYh9MQDsfuusSwmb-D1JRwYS6klGN83l7FrS5I5ToHUHMMz7suOmQijS4PeqOt7kp22ZH2rotGAEnbl0NHNvR6qReJy82mYF01td6IH_DAP-RT0Mc5x0uOVCKymxbO0VX7xJaO0dh3tmMT2cfC6_JJs6F4zrggLxJ4mZLxYzPFe_2TZQ2BpAZ8Vo5voB3PTsu80sWpGMgE-ghXLXdFTzcGSglpJP3GoNaBVOPKdylb0zG35B7mkmm4noobPrAKMm_7GKgBCxSF4x-UH0JB35SobLzt9iBAZ5zoUm0NaNe9ozxOfGJby6NX-mflHGPP70hHwGKjLSp2CnCVoBIIakwlI_UTapUgXt-4HR3trP7DF2IAFuHOWPcqPMN6QvsYpR-_1718F8Zot_lbFsaj1C_I8cIsTL8V4b71AnzZ5GetS7KNATBI2t9LiZAZ26ABzYMQIGAfqjyonPcXiOTK0-gBLNIq-dMhogHGoYL8ZN_Oy1Yn6YfUMmhmBETdHrfvJO94sCaNUtfm50prtj9DKT0YheInNupTgIfmVKrFKCvJNa7lWpOkdzHbNnpab_5CBwD7kwH-Lv1SnbHlQUvineIkhmubobFPgYP2z4JCwYfH7Op13zYsk4qbkaxIgyg9wxmSiZHuQDuNSS6uIiYkPjzJD_i9ygD3Jg23ygZmYLom-cj4VjCqWVsPczCqQfigQsDyD7CcbxjXAGgq3NtxWsaHBXID03DEzFoS35aIz1Tgp7MfLj2l9LNiliRvwXdYNbl5gnOoyCiA9X8vRe2pure0NprJkUTiNDgZxgyWwySTfHU91D1eZAcO0yTg-lY4iaiDLgBJOrqLuV9Hh8b02Z5PVnUo7tC8MdEe-DZywYu94qEIDJyw7VovqdBLMO2_jXFMJmpyLSfDsGcfwxfe1GqZruVbZJcRQvjZhHd5Thm-czlpHfekhLTp1NO2eagha5xuhaKVu0CMlwDB5ShaR1LJwPhRsqRv6QZjGI72FV8IXmuwPJRTsFbj5-YndszjC2haOFzSwZLHMWfWz84HwNjPZmsQDzzl4bfzJNF3ZgJknmX8WoBnQtid41UC96-RL0NFVjwW2Ze-lCqWdfabyNoemDKIAueWbFTVuc62jVYQzQMFlsU1gVD3wiOIcjf7lV5Y2AaM7MDk0fm9mV9gcXhiGRhvfveJFC_8Hh1ZO5w3WnGWeM_wX-Uen6i8H7uhVhuu7inJOst6eyCHUqdCnjYbxUSlCyI7CVK6COjCmW7XdCVIRrW76sQ-lfepQDkEYRJNbYPN857Q5bw7sCbklTGBdxo4UaeyL30Blm1ltX6Wl91cYpmDUkZ946Hok75j9DpGSAsLkCSrpKfgzvHKV8UksycxlYa2stA44ptwQAcplmCZsHSbiuyljtgav8PRrjk4k8epYlvzVUaBN-PjDnuYuxn6JmMrp2og65GTEGydFIFU3PV2Prj55WFBYzrwKDcUZ8DkVPrsET3VjkfodAms-FcahcSz8wJo7QCpkAfIBp5SUwGoz6qwp4ieB34khCg9VrY0aAd6sum0s7jVb0uiW_IJfuxb6SBfNnvmE7tvZDYLW3paCtJwL0EDN3juj7ExkHij9ttZPhcIPYwGg', '[{"code":"window","outcome":"passed","evidence":[],"clause":"三.1、三.2"},{"code":"quota","outcome":"passed","evidence":[],"clause":"五.1、五.2"},{"code":"eligibility","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"unit_verified","outcome":"passed","evidence":[],"clause":null},{"code":"credit_code","outcome":"passed","evidence":[],"clause":"附件.一"},{"code":"naming","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"unique_name","outcome":"passed","evidence":[],"clause":null},{"code":"complete","outcome":"passed","evidence":[],"clause":"附件"},{"code":"limits","outcome":"passed","evidence":[],"clause":"附件"},{"code":"files","outcome":"passed","evidence":[],"clause":"附件"},{"code":"partners","outcome":"passed","evidence":[],"clause":"二.一"},{"code":"people","outcome":"passed","evidence":[],"clause":"二.二"},{"code":"schedule","outcome":"passed","evidence":[],"clause":"附件.五"},{"code":"hidden_characters","outcome":"passed","evidence":[],"clause":null},{"code":"statements","outcome":"passed","evidence":[],"clause":"二.二.2"},{"code":"proof","outcome":"for_person","evidence":[],"clause":"附件.一"},{"code":"unit_type","outcome":"for_person","evidence":[],"clause":"附件.一"},{"code":"chief_expert","outcome":"for_person","evidence":[],"clause":"二.二.1"},{"code":"leader","outcome":"for_person","evidence":[],"clause":"二.二.1"},{"code":"members","outcome":"for_person","evidence":[],"clause":"二.二.2"},{"code":"needs","outcome":"for_person","evidence":[],"clause":"附件.四"},{"code":"plan","outcome":"for_person","evidence":[],"clause":"三.3"}]', 1645322400000, 'platform');
INSERT INTO public.team VALUES ('KC-2022-C-0001', '01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-00000000000b', '01900000-0000-7000-8000-000000000095', 2022, 'industry', '“科创中国”样例𬭎产业科技服务团', '样例学会', 'registered', 1645322400000, '', 1, '{"number":"KC-2022-C-0001","year":2022,"name":"“科创中国”样例𬭎产业科技服务团","lead":"样例学会","type":{"code":"industry","label":{"zh":"产业科技服务团","en":"Industry team"}},"parts":[{"code":"unit","title":{"zh":"牵头单位基本情况","en":"Lead unit"},"fields":[{"path":"unit/name","label":{"zh":"单位名称","en":"Name of the unit"},"value":{"text":"样例学会"}},{"path":"unit/unit_type","label":{"zh":"单位类型","en":"Type of unit"},"value":{"choices":[{"code":"national_society","label":{"zh":"全国学会、协会、研究会","en":"National society, association or research society"}}]}}],"groups":[{"code":"partner","title":{"zh":"服务团组成单位","en":"Partner units"},"items":[[{"path":"unit/partner/0/name","label":{"zh":"单位名称","en":"Name"},"value":{"text":"示例内容114"}},{"path":"unit/partner/0/kind","label":{"zh":"单位类别","en":"Kind"},"value":{"choices":[{"code":"national_society","label":{"zh":"全国学会","en":"National society"}}]}}]]}]},{"code":"team","title":{"zh":"科技服务团基本情况","en":"The team"},"fields":[{"path":"team/name","label":{"zh":"科技服务团名称","en":"Name of the team"},"value":{"text":"“科创中国”样例𬭎产业科技服务团"}},{"path":"team/type","label":{"zh":"科技服务团所属类型","en":"Type of team"},"value":{"choices":[{"code":"industry","label":{"zh":"产业科技服务团","en":"Industry team"}}]}},{"path":"team/year","label":{"zh":"科技服务团所属年度","en":"Year of the team"},"value":{"text":"2022"}},{"path":"team/summary","label":{"zh":"科技服务团简介","en":"Introduction"},"value":{"text":"示例内容116"}},{"path":"team/expertise","label":{"zh":"专长领域","en":"Fields of expertise"},"value":{"choices":[{"code":"sei-9.2","label":{"zh":"其他相关服务","en":"其他相关服务"}}]}},{"path":"team/regions","label":{"zh":"拟服务的国家重大战略区域","en":"National strategic regions to serve"},"value":{"choices":[{"code":"jingjinji","label":{"zh":"京津冀协同发展","en":"Coordinated development of Beijing, Tianjin and Hebei"}}]}},{"path":"team/pilot_cities","label":{"zh":"意向服务试点城市（园区）","en":"Pilot cities and parks to serve"},"value":{"choices":[{"code":"保定市","label":{"zh":"保定市","en":"保定市"}}]}},{"path":"team/other_cities","label":{"zh":"意向服务其他城市","en":"Other cities to serve"},"value":{"choices":[{"code":"659012","label":{"zh":"白杨市","en":"白杨市"}}]}}],"groups":[]},{"code":"members","title":{"zh":"服务团主要团队成员","en":"Main members"},"fields":[],"groups":[{"code":"expert","title":{"zh":"服务团首席专家","en":"Chief expert"},"items":[[{"path":"members/expert/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例121"}},{"path":"members/expert/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容125"}}]]},{"code":"leader","title":{"zh":"服务团团长","en":"Team leader"},"items":[[{"path":"members/leader/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例131"}},{"path":"members/leader/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容135"}}]]},{"code":"contact","title":{"zh":"服务团联系人","en":"Contact"},"items":[[{"path":"members/contact/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例141"}},{"path":"members/contact/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容145"}}]]},{"code":"member","title":{"zh":"其他主要团员","en":"Other main members"},"items":[[{"path":"members/member/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例148"}},{"path":"members/member/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容152"}}]]}]},{"code":"work","title":{"zh":"拟开展工作内容","en":"Work intended"},"fields":[{"path":"work/needs","label":{"zh":"拟协助解决的核心问题和需求","en":"Core problems and needs"},"value":{"text":"示例内容157"}},{"path":"work/products","label":{"zh":"拟提供的科技公共服务产品","en":"Public-service products offered"},"value":{"choices":[{"code":"needs","label":{"zh":"挖掘凝练需求","en":"Finding and distilling needs"}}]}},{"path":"work/products_summary","label":{"zh":"拟提供的科技公共服务产品简述","en":"The products in short"},"value":{"text":"示例内容159"}}],"groups":[]},{"code":"schedule","title":{"zh":"工作实施步骤和进度计划","en":"Stages and schedule"},"fields":[],"groups":[{"code":"stage","title":{"zh":"实施阶段","en":"Stages"},"items":[[{"path":"schedule/stage/0/work","label":{"zh":"主要工作内容","en":"Main work"},"value":{"text":"示例内容160"}},{"path":"schedule/stage/0/period","label":{"zh":"时间进度","en":"Time"},"value":{"period":{"from":"2022-03-01","to":"2022-06-30"}}}]]}]}]}', 'kc-2022-c-0001
科创中国样例𬭎产业科技服务团
样例学会
其他相关服务
京津冀协同发展
保定市
示例内容114', 'kechuangzhongguoyanglihongchanyekejifuwutuan');
INSERT INTO public.team_edition VALUES ('KC-2022-C-0001', 1, '{"number":"KC-2022-C-0001","year":2022,"name":"“科创中国”样例𬭎产业科技服务团","lead":"样例学会","type":{"code":"industry","label":{"zh":"产业科技服务团","en":"Industry team"}},"parts":[{"code":"unit","title":{"zh":"牵头单位基本情况","en":"Lead unit"},"fields":[{"path":"unit/name","label":{"zh":"单位名称","en":"Name of the unit"},"value":{"text":"样例学会"}},{"path":"unit/unit_type","label":{"zh":"单位类型","en":"Type of unit"},"value":{"choices":[{"code":"national_society","label":{"zh":"全国学会、协会、研究会","en":"National society, association or research society"}}]}}],"groups":[{"code":"partner","title":{"zh":"服务团组成单位","en":"Partner units"},"items":[[{"path":"unit/partner/0/name","label":{"zh":"单位名称","en":"Name"},"value":{"text":"示例内容114"}},{"path":"unit/partner/0/kind","label":{"zh":"单位类别","en":"Kind"},"value":{"choices":[{"code":"national_society","label":{"zh":"全国学会","en":"National society"}}]}}]]}]},{"code":"team","title":{"zh":"科技服务团基本情况","en":"The team"},"fields":[{"path":"team/name","label":{"zh":"科技服务团名称","en":"Name of the team"},"value":{"text":"“科创中国”样例𬭎产业科技服务团"}},{"path":"team/type","label":{"zh":"科技服务团所属类型","en":"Type of team"},"value":{"choices":[{"code":"industry","label":{"zh":"产业科技服务团","en":"Industry team"}}]}},{"path":"team/year","label":{"zh":"科技服务团所属年度","en":"Year of the team"},"value":{"text":"2022"}},{"path":"team/summary","label":{"zh":"科技服务团简介","en":"Introduction"},"value":{"text":"示例内容116"}},{"path":"team/expertise","label":{"zh":"专长领域","en":"Fields of expertise"},"value":{"choices":[{"code":"sei-9.2","label":{"zh":"其他相关服务","en":"其他相关服务"}}]}},{"path":"team/regions","label":{"zh":"拟服务的国家重大战略区域","en":"National strategic regions to serve"},"value":{"choices":[{"code":"jingjinji","label":{"zh":"京津冀协同发展","en":"Coordinated development of Beijing, Tianjin and Hebei"}}]}},{"path":"team/pilot_cities","label":{"zh":"意向服务试点城市（园区）","en":"Pilot cities and parks to serve"},"value":{"choices":[{"code":"保定市","label":{"zh":"保定市","en":"保定市"}}]}},{"path":"team/other_cities","label":{"zh":"意向服务其他城市","en":"Other cities to serve"},"value":{"choices":[{"code":"659012","label":{"zh":"白杨市","en":"白杨市"}}]}}],"groups":[]},{"code":"members","title":{"zh":"服务团主要团队成员","en":"Main members"},"fields":[],"groups":[{"code":"expert","title":{"zh":"服务团首席专家","en":"Chief expert"},"items":[[{"path":"members/expert/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例121"}},{"path":"members/expert/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容125"}}]]},{"code":"leader","title":{"zh":"服务团团长","en":"Team leader"},"items":[[{"path":"members/leader/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例131"}},{"path":"members/leader/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容135"}}]]},{"code":"contact","title":{"zh":"服务团联系人","en":"Contact"},"items":[[{"path":"members/contact/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例141"}},{"path":"members/contact/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容145"}}]]},{"code":"member","title":{"zh":"其他主要团员","en":"Other main members"},"items":[[{"path":"members/member/0/name","label":{"zh":"姓名","en":"Name"},"value":{"text":"样例148"}},{"path":"members/member/0/position","label":{"zh":"工作单位及职务","en":"Workplace and position"},"value":{"text":"示例内容152"}}]]}]},{"code":"work","title":{"zh":"拟开展工作内容","en":"Work intended"},"fields":[{"path":"work/needs","label":{"zh":"拟协助解决的核心问题和需求","en":"Core problems and needs"},"value":{"text":"示例内容157"}},{"path":"work/products","label":{"zh":"拟提供的科技公共服务产品","en":"Public-service products offered"},"value":{"choices":[{"code":"needs","label":{"zh":"挖掘凝练需求","en":"Finding and distilling needs"}}]}},{"path":"work/products_summary","label":{"zh":"拟提供的科技公共服务产品简述","en":"The products in short"},"value":{"text":"示例内容159"}}],"groups":[]},{"code":"schedule","title":{"zh":"工作实施步骤和进度计划","en":"Stages and schedule"},"fields":[],"groups":[{"code":"stage","title":{"zh":"实施阶段","en":"Stages"},"items":[[{"path":"schedule/stage/0/work","label":{"zh":"主要工作内容","en":"Main work"},"value":{"text":"示例内容160"}},{"path":"schedule/stage/0/period","label":{"zh":"时间进度","en":"Time"},"value":{"period":{"from":"2022-03-01","to":"2022-06-30"}}}]]}]}]}', '', '01900000-0000-7000-8000-000000000091', 1645322400000);
INSERT INTO public.team_tag VALUES ('KC-2022-C-0001', 'city', '保定市');
INSERT INTO public.team_tag VALUES ('KC-2022-C-0001', 'field', 'sei-9');
INSERT INTO public.team_tag VALUES ('KC-2022-C-0001', 'field', 'sei-9.2');
INSERT INTO public.team_tag VALUES ('KC-2022-C-0001', 'region', 'jingjinji');
INSERT INTO public.unit VALUES ('01900000-0000-7000-8000-00000000000b', '样例㛃学会', '样例㛃学会', '51100000000000001H', 'national_society', NULL, false, '51100000000000001H', 1645322400000, 'test', 'test', 1645322400000, 1);
ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_email_index_key UNIQUE (email_index);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.answer_past
    ADD CONSTRAINT answer_past_pkey PRIMARY KEY (application_id, item_id, field_key, revision);
ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (application_id, item_id, field_key);
ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_receipt_key UNIQUE (receipt);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_seq_key UNIQUE (seq);
ALTER TABLE ONLY public.batch_edition
    ADD CONSTRAINT batch_edition_pkey PRIMARY KEY (batch_id, edition);
ALTER TABLE ONLY public.batch_item
    ADD CONSTRAINT batch_item_pkey PRIMARY KEY (application_id);
ALTER TABLE ONLY public.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.batch
    ADD CONSTRAINT batch_year_number_key UNIQUE (year, number);
ALTER TABLE ONLY public.check_decision
    ADD CONSTRAINT check_decision_pkey PRIMARY KEY (application_id, round, code);
ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_pkey PRIMARY KEY (application_id, account_id);
ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.cycle_revision
    ADD CONSTRAINT cycle_revision_cycle_id_revision_key UNIQUE (cycle_id, revision);
ALTER TABLE ONLY public.cycle_revision
    ADD CONSTRAINT cycle_revision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dictionary_entry
    ADD CONSTRAINT dictionary_entry_pkey PRIMARY KEY (dictionary, code);
ALTER TABLE ONLY public.exception_grant
    ADD CONSTRAINT exception_grant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (account_id, key);
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_unique_key_key UNIQUE (unique_key);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_message_id_key UNIQUE (message_id);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.name_claim
    ADD CONSTRAINT name_claim_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.name_claim
    ADD CONSTRAINT name_claim_pkey PRIMARY KEY (year, name_key);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notice_read
    ADD CONSTRAINT notice_read_pkey PRIMARY KEY (account_id, notice_id);
ALTER TABLE ONLY public.partner_link
    ADD CONSTRAINT partner_link_pkey PRIMARY KEY (application_id, item_id);
ALTER TABLE ONLY public.partner_unit
    ADD CONSTRAINT partner_unit_name_key_key UNIQUE (name_key);
ALTER TABLE ONLY public.partner_unit
    ADD CONSTRAINT partner_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person_link
    ADD CONSTRAINT person_link_pkey PRIMARY KEY (application_id, item_id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_mobile_index_key UNIQUE (mobile_index);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pool
    ADD CONSTRAINT pool_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.public_change
    ADD CONSTRAINT public_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.public_change
    ADD CONSTRAINT public_change_seq_key UNIQUE (seq);
ALTER TABLE ONLY public.seaql_migrations
    ADD CONSTRAINT seaql_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT snapshot_pkey PRIMARY KEY (application_id, round);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.team_edition
    ADD CONSTRAINT team_edition_pkey PRIMARY KEY (number, edition);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.team_tag
    ADD CONSTRAINT team_tag_pkey PRIMARY KEY (number, kind, code);
ALTER TABLE ONLY public.throttle
    ADD CONSTRAINT throttle_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.unit
    ADD CONSTRAINT unit_verified_code_key UNIQUE (verified_code);
CREATE INDEX access_grant_by_account ON public.access_grant USING btree (account_id);
CREATE INDEX access_grant_by_scope ON public.access_grant USING btree (scope_kind, scope_id);
CREATE INDEX application_by_pool ON public.application USING btree (pool_key, state);
CREATE INDEX application_by_queue ON public.application USING btree (body, state, submitted_at);
CREATE INDEX application_by_unit ON public.application USING btree (unit_id, state);
CREATE INDEX audit_by_subject ON public.audit USING btree (subject_kind, subject_id);
CREATE INDEX batch_item_by_batch ON public.batch_item USING btree (batch_id, "position");
CREATE INDEX comment_by_application ON public.comment USING btree (application_id, round);
CREATE INDEX correction_by_number ON public.correction USING btree (number, state);
CREATE INDEX exception_grant_by_cycle ON public.exception_grant USING btree (cycle_id, unit_id);
CREATE INDEX file_by_application ON public.file USING btree (application_id);
CREATE INDEX history_by_application ON public.history USING btree (application_id, at);
CREATE INDEX item_by_application ON public.item USING btree (application_id, group_key, "position");
CREATE INDEX job_due ON public.job USING btree (state, run_at);
CREATE INDEX mail_by_time ON public.mail USING btree (created_at);
CREATE INDEX notice_by_account ON public.notice USING btree (account_id, at);
CREATE INDEX notice_by_unit ON public.notice USING btree (unit_id, at);
CREATE INDEX partner_link_by_partner ON public.partner_link USING btree (partner_id);
CREATE INDEX person_link_by_email ON public.person_link USING btree (email_index);
CREATE INDEX person_link_by_person ON public.person_link USING btree (person_id);
CREATE INDEX session_by_account ON public.session USING btree (account_id);
CREATE INDEX team_by_batch ON public.team USING btree (batch_id, number);
CREATE INDEX team_by_unit ON public.team USING btree (unit_id);
CREATE INDEX team_by_year ON public.team USING btree (year, team_type, number);
CREATE INDEX team_tag_by_code ON public.team_tag USING btree (kind, code);
CREATE INDEX unit_by_code ON public.unit USING btree (credit_code);
CREATE TRIGGER audit_is_kept BEFORE UPDATE ON public.audit FOR EACH ROW WHEN (((old.seq IS NOT NULL) OR ((((((((((old.id IS DISTINCT FROM new.id) OR (old.at IS DISTINCT FROM new.at)) OR (old.programme_at IS DISTINCT FROM new.programme_at)) OR (old.actor_id IS DISTINCT FROM new.actor_id)) OR (old.actor_name IS DISTINCT FROM new.actor_name)) OR (old.address IS DISTINCT FROM new.address)) OR (old.action IS DISTINCT FROM new.action)) OR (old.subject_kind IS DISTINCT FROM new.subject_kind)) OR (old.subject_id IS DISTINCT FROM new.subject_id)) OR (old.detail IS DISTINCT FROM new.detail)))) EXECUTE FUNCTION public.refuse_change_of_audit();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_audit();
CREATE TRIGGER audit_seal_is_kept BEFORE DELETE OR UPDATE ON public.audit_seal FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_audit();
CREATE TRIGGER audit_seal_is_not_emptied BEFORE TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_audit();
CREATE TRIGGER audit_stays BEFORE DELETE ON public.audit FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_audit();
ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.answer_past
    ADD CONSTRAINT answer_past_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES public.cycle_revision(id);
ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.unit(id);
ALTER TABLE ONLY public.batch_edition
    ADD CONSTRAINT batch_edition_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.batch(id);
ALTER TABLE ONLY public.batch_item
    ADD CONSTRAINT batch_item_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.batch_item
    ADD CONSTRAINT batch_item_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.batch(id);
ALTER TABLE ONLY public.check_decision
    ADD CONSTRAINT check_decision_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.correction
    ADD CONSTRAINT correction_number_fkey FOREIGN KEY (number) REFERENCES public.team(number);
ALTER TABLE ONLY public.exception_grant
    ADD CONSTRAINT exception_grant_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES public.unit(id);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice_read
    ADD CONSTRAINT notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id);
ALTER TABLE ONLY public.partner_link
    ADD CONSTRAINT partner_link_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.partner_link
    ADD CONSTRAINT partner_link_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES public.partner_unit(id);
ALTER TABLE ONLY public.person_link
    ADD CONSTRAINT person_link_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.person_link
    ADD CONSTRAINT person_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT snapshot_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id);
ALTER TABLE ONLY public.team
    ADD CONSTRAINT team_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES public.batch(id);
ALTER TABLE ONLY public.team_edition
    ADD CONSTRAINT team_edition_number_fkey FOREIGN KEY (number) REFERENCES public.team(number);
ALTER TABLE ONLY public.team_tag
    ADD CONSTRAINT team_tag_number_fkey FOREIGN KEY (number) REFERENCES public.team(number);
ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
