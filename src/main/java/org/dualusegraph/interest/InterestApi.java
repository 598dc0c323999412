package org.dualusegraph.interest;

import java.util.List;
import org.dualusegraph.membership.Viewer;
import org.dualusegraph.opportunity.TransferOpportunity;
import org.dualusegraph.platform.graphql.Declared;
import org.dualusegraph.platform.graphql.Doc;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Declares the queries on expressions of interest, and the lists of them on opportunities and on the viewer. */
@GraphQLApi
public class InterestApi {
    @Query
    @Description("One expression of interest. Null when there is none with this key or the viewer may not see it.")
    public @Nullable ExpressionOfInterest expressionOfInterest(
            @NonNull @Description(Doc.BY) ExpressionOfInterestBy by) {
        return Declared.field();
    }

    @NonNull
    @Description("Expressions of interest in it that the viewer may see: for representatives of its owner those that"
            + " reached them, for cluster managers all from submission on, for the people of a sender its own, for"
            + " export control officers those that are held or blocked.")
    public ExpressionOfInterestConnection expressionsOfInterest(
            @Source TransferOpportunity transferOpportunity,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ExpressionOfInterestFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ExpressionOfInterestOrder> orderBy) {
        return Declared.field();
    }

    @Description("How often expressions of interest in it were declined for which reason, the most frequent first. For"
            + " the people of"
            + " its owner; empty for everyone else.")
    public List<DeclineReasonCount> declineReasons(@Source TransferOpportunity transferOpportunity) {
        return Declared.field();
    }

    @NonNull
    @Description("Expressions of interest of the organisations that the viewer acts for, drafts included.")
    public ExpressionOfInterestConnection expressionsSent(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ExpressionOfInterestFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ExpressionOfInterestOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Expressions of interest that reached the organisations that the viewer represents; the ones due"
            + " soonest come first.")
    public ExpressionOfInterestConnection expressionsReceived(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ExpressionOfInterestFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ExpressionOfInterestOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("Expressions of interest that wait for an export control officer, the oldest first. Empty for everyone"
            + " else.")
    public ExpressionOfInterestConnection expressionsOnHold(
            @Source Viewer viewer,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before,
            @Description(Doc.WHERE) @Nullable ExpressionOfInterestFilter where,
            @Description(Doc.ORDER_BY) @Nullable List<ExpressionOfInterestOrder> orderBy) {
        return Declared.field();
    }

    @NonNull
    @Description("What the representatives of the owner think of it. Empty for everyone else.")
    public EvaluationConnection evaluations(
            @Source ExpressionOfInterest expressionOfInterest,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }

    @NonNull
    @Description("What the two sides wrote to each other, the oldest first. For the people of the sender and the"
            + " representatives of the owner; empty for everyone else, cluster managers too.")
    public MessageConnection messages(
            @Source ExpressionOfInterest expressionOfInterest,
            @Description(Doc.FIRST) @Nullable Integer first,
            @Description(Doc.AFTER) @Nullable String after,
            @Description(Doc.LAST) @Nullable Integer last,
            @Description(Doc.BEFORE) @Nullable String before) {
        return Declared.field();
    }
}
