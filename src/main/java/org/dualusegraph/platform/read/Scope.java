package org.dualusegraph.platform.read;

import org.dualusegraph.platform.security.Viewer;

/** Where in a statement a piece of SQL stands: for whom it is read, and how deep, which gives the aliases. */
record Scope(Models models, Viewer viewer, int depth) {

    String table() {
        return depth == 0 ? "t" : "t" + depth;
    }

    String link() {
        return depth == 0 ? "l" : "l" + depth;
    }

    Scope deeper() {
        return new Scope(models, viewer, depth + 1);
    }

    String[] roles() {
        return viewer.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
