package org.dualusegraph.vocabulary;

import jakarta.inject.Singleton;
import java.util.Map;
import org.dualusegraph.platform.read.CursorType;
import org.dualusegraph.platform.read.Filters;
import org.dualusegraph.platform.read.Link;
import org.dualusegraph.platform.read.Models;
import org.dualusegraph.platform.read.ReadModel;
import org.dualusegraph.platform.security.Rule;

/** The read model of vocabularies; everyone sees them. */
@Singleton
public class Concepts implements ReadModel {

    @Override
    public void declare(Models models) {
        models.lookup("concept", "Concept");
        models.list("concepts", "Concept");
        models.lookup("conceptScheme", "ConceptScheme");
        models.list("conceptSchemes", "ConceptScheme");
        declareScheme(models);
        declareConcept(models);
    }

    private static void declareScheme(Models models) {
        models.type("ConceptScheme")
                .table("concept_scheme", Rule.EVERYONE)
                .node("CS")
                .columns("code", "title", "edition", "homepage", "licence", "version", "createdAt", "updatedAt")
                .many("concepts", "Concept", Link.column("scheme_id"))
                .filter("code", Filters.of("t.code"))
                .order("CODE", "t.code", CursorType.TEXT)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .lookup("code", (sql, code) -> sql.add("t.code = ").bind(code));
    }

    private static void declareConcept(Models models) {
        models.type("Concept")
                .table("concept", Rule.EVERYONE)
                .node("CO")
                .columns("notation", "label", "definition", "level", "version", "createdAt", "updatedAt")
                .one("scheme", "ConceptScheme", "t.scheme_id")
                .one("parent", "Concept", "t.parent_id")
                .many("children", "Concept", Link.column("parent_id"))
                .filter("scheme", Filters.of("(SELECT s.code FROM concept_scheme s WHERE s.id = t.scheme_id)"))
                .filter("notation", Filters.of("t.notation"))
                .filter("label", Filters.localized("t.label", "t.label_fold"))
                .filter("level", Filters.of("t.level"))
                .filter("parent", Filters.one("Concept", "t.parent_id", Rule.EVERYONE))
                .order("NOTATION", "t.notation", CursorType.TEXT)
                .order("LABEL", "t.label_sort", CursorType.TEXT)
                .order("CREATED_AT", "t.created_at", CursorType.DATE_TIME)
                .lookup("code", (sql, value) -> {
                    Map<?, ?> code = (Map<?, ?>) value;
                    sql.add("t.notation = ").bind(code.get("notation"));
                    sql.add(" AND t.scheme_id = (SELECT s.id FROM concept_scheme s WHERE s.code = ");
                    sql.bind(code.get("scheme")).add(")");
                });
    }
}
