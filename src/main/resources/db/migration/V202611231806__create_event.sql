CREATE SEQUENCE event_ref;

CREATE TABLE event (
    id uuid CONSTRAINT event_pk PRIMARY KEY,
    version integer NOT NULL,
    ref text NOT NULL DEFAULT next_ref('EV', nextval('event_ref')) CONSTRAINT event_ref_key UNIQUE,
    source_id text CONSTRAINT event_source_key UNIQUE,
    kind text NOT NULL CONSTRAINT event_kind_check CHECK (kind IN (
        'SEMINAR', 'WORKSHOP', 'MATCHMAKING', 'FAIR', 'DELEGATION', 'WEBINAR', 'INFO_DAY')),
    format text NOT NULL CONSTRAINT event_format_check CHECK (format IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
    title jsonb NOT NULL,
    title_fold text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_localized(title)) STORED,
    title_sort text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(fold_localized(title), 200)) STORED,
    description jsonb,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    timezone text NOT NULL,
    date_precision text NOT NULL CONSTRAINT event_date_precision_check CHECK (date_precision IN ('TIME', 'DAY', 'MONTH', 'YEAR')),
    venue_name text,
    venue_address text,
    venue_city text,
    venue_country text CONSTRAINT event_venue_country_check CHECK (venue_country ~ '^[A-Z]{2}$'),
    venue_latitude double precision,
    venue_longitude double precision,
    capacity integer CONSTRAINT event_capacity_check CHECK (capacity > 0),
    registration_opens_at timestamptz,
    registration_closes_at timestamptz,
    website text,
    state text NOT NULL CONSTRAINT event_state_check CHECK (state IN (
        'DRAFT', 'PUBLISHED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'POSTPONED')),
    audience text NOT NULL CONSTRAINT event_audience_check CHECK (audience IN ('PUBLIC', 'REGISTERED', 'MEMBERS', 'OWNER')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT event_end_check CHECK (ends_at >= starts_at)
);
CREATE INDEX event_starts ON event (starts_at, id);
CREATE INDEX event_title ON event (title_sort, id);
CREATE INDEX event_title_trgm ON event USING gin (title_fold gin_trgm_ops);

CREATE TABLE event_organisation (
    event_id uuid NOT NULL CONSTRAINT event_organisation_event_fk REFERENCES event,
    organisation_id uuid NOT NULL CONSTRAINT event_organisation_organisation_fk REFERENCES organisation,
    role text NOT NULL CONSTRAINT event_organisation_role_check CHECK (role IN (
        'ORGANISER', 'PARTNER', 'SPONSOR', 'SPEAKER', 'EXHIBITOR')),
    CONSTRAINT event_organisation_pk PRIMARY KEY (event_id, organisation_id, role)
);
CREATE INDEX event_organisation_organisation ON event_organisation (organisation_id, event_id);

CREATE TABLE event_concept (
    event_id uuid NOT NULL CONSTRAINT event_concept_event_fk REFERENCES event,
    concept_id uuid NOT NULL CONSTRAINT event_concept_concept_fk REFERENCES concept,
    CONSTRAINT event_concept_pk PRIMARY KEY (event_id, concept_id)
);
CREATE INDEX event_concept_concept ON event_concept (concept_id, event_id);
