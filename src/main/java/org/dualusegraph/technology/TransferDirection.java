package org.dualusegraph.technology;

import java.util.List;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Between which uses a technology is to move.")
public enum TransferDirection {
    @Description("From civil to defence and security.")
    SPIN_IN,
    @Description("From defence and security to civil.")
    SPIN_OFF,
    @Description("Both ways.")
    BIDIRECTIONAL,
    @Description("Within civil use only.")
    CIVIL_ONLY;

    @Input("TransferDirectionFilter")
    @Description("Conditions on the direction of transfer; all given ones must hold.")
    public record Filter(
            @Description(Doc.EQ) TransferDirection eq,
            @Description(Doc.IN) List<TransferDirection> in,
            @Description(Doc.NOT) TransferDirection not) {}
}
