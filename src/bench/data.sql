-- The rows of the bench, the same on every machine: every value is a hash of the row's number.
-- At :percent of 100 there are 50,000 organisations, 200,000 technologies, 100,000 opportunities and 5,000 events.

CREATE SCHEMA bench;

CREATE FUNCTION bench.hash(n bigint, salt integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashint8(n * 1009 + salt) & 2147483647;

-- Keys in the shape of UUIDv7: what kind of row, and which.
CREATE FUNCTION bench.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('0190' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

CREATE FUNCTION bench.pick(VARIADIC choices text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN choices[2 + choices[1]::integer % (cardinality(choices) - 1)];

-- 4,000 words: word 0 is in most texts, word 100 in about one of fifteen.
CREATE FUNCTION bench.word(k integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (ARRAY['lidar', 'radar', 'sonar', 'optic', 'laser', 'sensor', 'antenna', 'beacon', 'cipher', 'drone',
        'engine', 'filter', 'gasket', 'hybrid', 'inverter', 'jammer', 'kernel', 'lattice', 'magnet', 'nozzle',
        'oxide', 'plasma', 'quartz', 'rotor', 'silicon', 'turbine', 'uplink', 'vaccine', 'welding', 'xenon',
        'yarn', 'zeolite', 'alloy', 'battery', 'ceramic', 'diode', 'enzyme', 'fabric', 'graphene', 'hull',
        'imaging', 'joint', 'kiln', 'lens', 'membrane', 'network', 'orbit', 'polymer', 'relay', 'signal'])[1 + k % 50]
        || (ARRAY['', 'an', 'el', 'ir', 'on', 'us', 'at', 'ed', 'il', 'om'])[1 + k / 50 % 10]
        || (ARRAY['', 'ica', 'or', 'ul', 'ene', 'it', 'os', 'um'])[1 + k / 500 % 8];

CREATE FUNCTION bench.text(n bigint, salt integer, length integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT string_agg(bench.word((4000 * power((bench.hash(n * 131 + k, salt) % 1000003) / 1000003.0::float8, 2))::integer % 4000),
                              ' ' ORDER BY k) FROM generate_series(1, length) k);

CREATE FUNCTION bench.localized(n bigint, salt integer, length integer) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_build_array(jsonb_build_object('lang', 'en', 'text', initcap(bench.text(n, salt, length)), 'source', 'HUMAN'),
                             jsonb_build_object('lang', 'ro', 'text', initcap(bench.text(n, salt + 1000, length)), 'source', 'HUMAN'));

CREATE FUNCTION bench.english(n bigint, salt integer, length integer) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_build_array(jsonb_build_object('lang', 'en', 'text', initcap(bench.text(n, salt, length)), 'source', 'HUMAN'));

CREATE FUNCTION bench.past(n bigint, salt integer) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN timestamptz '2020-01-01 00:00:00Z' + (bench.hash(n, salt) % 150000000) * interval '1 second';

-- One of ten is for members, one of ten for whoever is signed in.
CREATE FUNCTION bench.audience(n bigint, salt integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE bench.hash(n, salt) % 10 WHEN 0 THEN 'MEMBERS' WHEN 1 THEN 'REGISTERED' ELSE 'PUBLIC' END;

-- Indexes are built once the rows are there: row by row takes twice as long.
CREATE TABLE bench.index AS
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index WHERE indrelid::regclass::text IN ('organisation', 'technology', 'technology_owner', 'technology_concept',
        'transfer_opportunity', 'event', 'event_organisation') AND NOT indisunique;
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT i.name FROM bench.index i LOOP
        EXECUTE 'DROP INDEX ' || name;
    END LOOP;
END $$;

INSERT INTO concept_scheme (id, version, code, title, created_at, updated_at)
    VALUES (bench.id('0001', 1), 0, 'bench', '[{"lang": "en", "text": "Bench", "source": "HUMAN"}]', now(), now());
INSERT INTO concept (id, version, scheme_id, notation, label, level, created_at, updated_at)
    SELECT bench.id('0002', i), 0, bench.id('0001', 1), 'b' || i, bench.localized(i, 1, 2), 0, now(), now()
    FROM generate_series(1, 500) i;

INSERT INTO organisation (id, version, legal_name, display_name, aliases, acronyms, type, ror_types, helix, country_of_establishment,
        addresses, website, description, founded_year, status, certifications, created_at, updated_at)
    SELECT bench.id('0003', i), 0, initcap(bench.text(i, 11, 2)) || ' ' || i, bench.localized(i, 12, 2), '{}', '{}',
        bench.pick(bench.hash(i, 13)::text, 'DEFENCE_COMPANY', 'DUAL_USE_COMPANY', 'CIVIL_COMPANY', 'UNIVERSITY', 'RESEARCH_INSTITUTE'),
        '{}', bench.pick(bench.hash(i, 14)::text, 'INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'CIVIL_SOCIETY'),
        bench.pick(bench.hash(i, 15)::text, 'RO', 'DE', 'FR', 'IT', 'ES', 'PL', 'NL', 'SE', 'AT', 'PT', 'CZ', 'US'),
        jsonb_build_array(jsonb_build_object('city', 'City ' || bench.hash(i, 16) % 400, 'country', 'RO')),
        'https://org' || i || '.example.org', bench.english(i, 17, 20), 1900 + bench.hash(i, 18) % 125, 'ACTIVE', '[]',
        bench.past(i, 19), bench.past(i, 19)
    FROM generate_series(1, 500 * :percent) i;
INSERT INTO cluster_membership (id, version, organisation_id, category, status, since, created_at, updated_at)
    SELECT bench.id('0004', i), 0, bench.id('0003', i), 'FULL', 'ACTIVE', '2023-01-01', now(), now()
    FROM generate_series(1, 500 * :percent, 5) i;
INSERT INTO person (id, version, subject, created_at, updated_at) VALUES (bench.id('0005', 1), 0, 'bench-member', now(), now());
INSERT INTO affiliation (id, version, person_id, organisation_id, role, status, created_at, updated_at)
    VALUES (bench.id('0006', 1), 0, bench.id('0005', 1), bench.id('0003', 1), 'EDITOR', 'ACTIVE', now(), now());

INSERT INTO technology (id, version, title, teaser, summary, direction, trl_current, keywords, iprs, state, audience, created_at, updated_at)
    SELECT bench.id('0007', i), 0, bench.localized(i, 21, 5), bench.english(i, 22, 12), bench.english(i, 23, 25),
        bench.pick(bench.hash(i, 24)::text, 'SPIN_IN', 'SPIN_OFF', 'BIDIRECTIONAL', 'CIVIL_ONLY'), 1 + bench.hash(i, 25) % 9,
        ARRAY[bench.word(bench.hash(i, 26) % 4000)], '[]',
        bench.pick(bench.hash(i, 27)::text, 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT'), bench.audience(i, 28),
        bench.past(i, 29), bench.past(i, 29)
    FROM generate_series(1, 2000 * :percent) i;
-- The member of the bench is of organisation 1, which owns nothing: it sees what any member sees.
INSERT INTO technology_owner (technology_id, organisation_id, role)
    SELECT bench.id('0007', i), bench.id('0003', 2 + bench.hash(i, 31) % (500 * :percent - 1)), 'OWNER'
    FROM generate_series(1, 2000 * :percent) i;
INSERT INTO technology_concept (technology_id, concept_id)
    SELECT bench.id('0007', i), bench.id('0002', 1 + bench.hash(i * 7 + k, 32) % 500)
    FROM generate_series(1, 2000 * :percent) i, generate_series(1, 4) k
    ON CONFLICT DO NOTHING;

INSERT INTO transfer_opportunity (id, version, kind, direction, title, teaser, description, partnership_types, partner_org_types,
        partner_country_mode, partner_countries, owner_id, technology_id, budget_to, budget_to_currency, deadline, published_at, expires_at,
        renewals, language_skills, state, audience, owner_disclosure, created_at, updated_at)
    SELECT bench.id('0008', i), 0, bench.pick(bench.hash(i, 41)::text, 'TECHNOLOGY_OFFER', 'BUSINESS_OFFER', 'RD_REQUEST', 'CHALLENGE'),
        'SPIN_IN', bench.localized(i, 42, 6), bench.english(i, 43, 12), bench.english(i, 44, 25), '{LICENSING}', '{}', 'ANY', '{}',
        o.organisation_id, o.technology_id, (bench.hash(i, 46) % 100000000) / 100.0, 'EUR', CURRENT_DATE + bench.hash(i, 47) % 300,
        now() - interval '1 day', now() + interval '300 days', 0, '{en}',
        bench.pick(bench.hash(i, 48)::text, 'PUBLISHED', 'PUBLISHED', 'WITHDRAWN'), bench.audience(i, 49), 'OPEN',
        bench.past(i, 50), bench.past(i, 50)
    FROM generate_series(1, 1000 * :percent) i
    JOIN technology_owner o ON o.technology_id = bench.id('0007', 1 + bench.hash(i, 45) % (2000 * :percent));

INSERT INTO event (id, version, kind, format, title, description, starts_at, ends_at, timezone, date_precision, venue_city, venue_country,
        state, audience, created_at, updated_at)
    SELECT bench.id('0009', i), 0, 'FAIR', 'IN_PERSON', bench.localized(i, 61, 4), bench.english(i, 62, 25),
        s.starts, s.starts + interval '8 hours', 'Europe/Bucharest', 'TIME', 'City ' || bench.hash(i, 63) % 400, 'RO',
        'PUBLISHED', 'PUBLIC', bench.past(i, 64), bench.past(i, 64)
    FROM generate_series(1, 50 * :percent) i, LATERAL (SELECT date_trunc('day', now()) + (bench.hash(i, 65) % 1000 - 300) * interval '1 day') AS s (starts);
INSERT INTO event_organisation (event_id, organisation_id, role)
    SELECT bench.id('0009', i), bench.id('0003', 1 + bench.hash(i * 37 + k, 66) % (500 * :percent)),
        bench.pick(bench.hash(i * 37 + k, 67)::text, 'SPEAKER', 'EXHIBITOR', 'PARTNER')
    FROM generate_series(1, 50 * :percent) i, generate_series(1, 20) k
    ON CONFLICT DO NOTHING;

DO $$
DECLARE definition text;
BEGIN
    FOR definition IN SELECT i.definition FROM bench.index i LOOP
        EXECUTE definition;
    END LOOP;
END $$;
