ALTER TABLE transfer_opportunity
    -- For how many months it is published, each time.
    ADD COLUMN term_months integer NOT NULL DEFAULT 12
        CONSTRAINT transfer_opportunity_term_check CHECK (term_months BETWEEN 1 AND 12),
    ADD COLUMN renewed_at timestamptz,
    ADD COLUMN decision_note text,
    ADD COLUMN closing text CONSTRAINT transfer_opportunity_closing_check CHECK (closing IN (
        'AGREEMENT', 'PARTNER_FOUND_ELSEWHERE', 'NO_SUITABLE_PARTNER', 'NO_LONGER_NEEDED', 'OTHER')),
    ADD COLUMN closing_note text,
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN agreement_id uuid,
    ADD CONSTRAINT transfer_opportunity_closed_check CHECK (closing IS NULL AND closing_note IS NULL AND closed_at IS NULL
        OR state = 'CLOSED' AND closing IS NOT NULL AND closed_at IS NOT NULL),
    ADD CONSTRAINT transfer_opportunity_agreement_check CHECK ((closing IS NOT DISTINCT FROM 'AGREEMENT') = (agreement_id IS NOT NULL)),
    ADD CONSTRAINT transfer_opportunity_longest_term_check CHECK (expires_at AT TIME ZONE 'UTC'
        <= greatest(published_at, renewed_at) AT TIME ZONE 'UTC' + interval '12 months');

-- What waits for a cluster manager, longest first.
CREATE INDEX transfer_opportunity_review ON transfer_opportunity (updated_at, id) WHERE state = 'IN_REVIEW';
CREATE INDEX transfer_opportunity_updated ON transfer_opportunity (updated_at, id);
CREATE INDEX technology_review ON technology (updated_at, id) WHERE state IN ('IN_REVIEW', 'REVISION_PENDING');
