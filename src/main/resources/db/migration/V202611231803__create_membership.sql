CREATE TABLE person (
    id uuid CONSTRAINT person_pk PRIMARY KEY,
    version integer NOT NULL,
    subject text NOT NULL CONSTRAINT person_subject_key UNIQUE,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE affiliation (
    id uuid CONSTRAINT affiliation_pk PRIMARY KEY,
    version integer NOT NULL,
    person_id uuid NOT NULL CONSTRAINT affiliation_person_fk REFERENCES person,
    organisation_id uuid NOT NULL CONSTRAINT affiliation_organisation_fk REFERENCES organisation,
    role text NOT NULL CONSTRAINT affiliation_role_check CHECK (role IN ('VIEWER', 'EDITOR', 'REPRESENTATIVE', 'ADMIN')),
    status text NOT NULL CONSTRAINT affiliation_status_check CHECK (status IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT affiliation_person_organisation_key UNIQUE (person_id, organisation_id)
);
CREATE INDEX affiliation_organisation ON affiliation (organisation_id);

CREATE TABLE cluster_membership (
    id uuid CONSTRAINT cluster_membership_pk PRIMARY KEY,
    version integer NOT NULL,
    organisation_id uuid NOT NULL CONSTRAINT cluster_membership_organisation_fk REFERENCES organisation
        CONSTRAINT cluster_membership_organisation_key UNIQUE,
    category text NOT NULL CONSTRAINT cluster_membership_category_check CHECK (category IN (
        'FOUNDER', 'FULL', 'ASSOCIATE', 'PARTNER_CLUSTER', 'OBSERVER')),
    status text NOT NULL CONSTRAINT cluster_membership_status_check CHECK (status IN ('ACTIVE', 'SUSPENDED', 'ENDED')),
    since date NOT NULL,
    until date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

-- The two facts about a viewer that visibility asks the database for, at the moment of reading.
CREATE FUNCTION viewer_organisations(viewer text) RETURNS uuid[] LANGUAGE sql STABLE
    RETURN ARRAY(SELECT a.organisation_id FROM affiliation a JOIN person p ON p.id = a.person_id
                 WHERE p.subject = viewer AND a.status = 'ACTIVE');

CREATE FUNCTION viewer_is_member(viewer text) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT 1 FROM affiliation a JOIN person p ON p.id = a.person_id
                   JOIN cluster_membership m ON m.organisation_id = a.organisation_id AND m.status = 'ACTIVE'
                   WHERE p.subject = viewer AND a.status = 'ACTIVE');

CREATE FUNCTION viewer_is_at_government_body(viewer text) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT 1 FROM affiliation a JOIN person p ON p.id = a.person_id
                   JOIN organisation o ON o.id = a.organisation_id AND o.type = 'GOVERNMENT_BODY'
                   WHERE p.subject = viewer AND a.status = 'ACTIVE');
