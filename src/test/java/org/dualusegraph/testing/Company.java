package org.dualusegraph.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An organisation that no other test uses, with one person in each role. */
public final class Company {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String name;

    private Company(String name) {
        this.name = name;
    }

    /** With an active cluster membership. */
    public static Company member() {
        return member("RO");
    }

    /** With an active cluster membership, in this country. */
    public static Company member(String country) {
        Company company = new Company("company" + NEXT.incrementAndGet());
        company.rows(country)
                .add(
                        "ClusterMembership",
                        Map.of(
                                "organisation",
                                Rows.source(company.sourceId()),
                                "category",
                                "FULL",
                                "status",
                                "ACTIVE",
                                "since",
                                "2023-01-01"))
                .load();
        return company;
    }

    /** Without a cluster membership. */
    public static Company outsider() {
        Company company = new Company("company" + NEXT.incrementAndGet());
        company.rows("RO").load();
        return company;
    }

    private Rows rows(String country) {
        Rows rows = new Rows()
                .add(
                        "Organisation",
                        Map.of(
                                "sourceId",
                                sourceId(),
                                "legalName",
                                name,
                                "type",
                                "DUAL_USE_COMPANY",
                                "countryOfEstablishment",
                                country));
        for (String role : new String[] {"VIEWER", "EDITOR", "REPRESENTATIVE", "ADMIN"}) {
            rows.add(
                    "Affiliation",
                    Map.of(
                            "organisation",
                            Rows.source(sourceId()),
                            "subject",
                            subject(role),
                            "role",
                            role,
                            "status",
                            "ACTIVE"));
        }
        return rows;
    }

    public String sourceId() {
        return "test:" + name;
    }

    /** The global id. */
    public String id() {
        return Api.anonymous()
                .data("query ($s: String!) { organisation(by: {sourceId: $s}) { id } }", Map.of("s", sourceId()))
                .getString("organisation.id");
    }

    /** The OIDC subject of the person in a role. */
    public String subject(String role) {
        return name + "-" + role.toLowerCase(java.util.Locale.ROOT);
    }

    public Api viewer() {
        return Api.as(subject("VIEWER"));
    }

    public Api editor() {
        return Api.as(subject("EDITOR"));
    }

    public Api representative() {
        return Api.as(subject("REPRESENTATIVE"));
    }

    public Api admin() {
        return Api.as(subject("ADMIN"));
    }
}
