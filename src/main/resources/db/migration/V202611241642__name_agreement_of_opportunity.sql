ALTER TABLE transfer_opportunity
    ADD CONSTRAINT transfer_opportunity_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement;
CREATE INDEX transfer_opportunity_agreement ON transfer_opportunity (agreement_id);
