package org.dualusegraph.exchange;

import org.eclipse.microprofile.graphql.Description;

@Description("How far an import is.")
public enum ImportState {
    @Description("Rows are being read.")
    RUNNING,
    @Description("Every row was taken.")
    DONE,
    @Description("The file was read to its end; some rows were refused.")
    DONE_WITH_ERRORS,
    @Description("The run broke off; failure tells why.")
    FAILED
}
