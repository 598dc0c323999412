ALTER TABLE transfer_opportunity
    ADD COLUMN open_to_non_members boolean NOT NULL DEFAULT false,
    ADD COLUMN contact jsonb;
