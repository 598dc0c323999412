package org.dualusegraph.platform.execution;

import io.quarkus.runtime.annotations.RegisterResourceBundle;

/**
 * Tells the native build of those texts of the engine that the extension leaves out: the engine reads them when a value does not fit its
 * type. One class for each, as the annotation is found once on a class.
 */
@RegisterResourceBundle(bundleName = "i18n.Scalars")
final class NativeTexts {

    private NativeTexts() {}

    @RegisterResourceBundle(bundleName = "i18n.Execution")
    static final class Execution {

        private Execution() {}
    }

    @RegisterResourceBundle(bundleName = "i18n.General")
    static final class General {

        private General() {}
    }
}
