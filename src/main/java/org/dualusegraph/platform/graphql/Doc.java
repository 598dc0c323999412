package org.dualusegraph.platform.graphql;

/** Descriptions that many elements of the schema share. */
public final class Doc {
    public static final String ID = "Opaque global id, usable with node(id). It never changes "
            + "and says nothing about the order of creation to clients.";
    public static final String REF =
            "Readable reference for people to quote, such as RO-TO-2026-000123. It never changes.";
    public static final String SOURCE_ID = "Id in the source that the record was imported from, as <source>:<id "
            + "in the source>, at most 200 characters. Null when it was not imported.";
    public static final String SOURCE_URL =
            "Page of the source that describes the same thing. Null when there is none.";
    public static final String VERSION =
            "Grows with every change. Send it as expectedVersion when changing the object.";
    public static final String CREATED_AT = "When the object was created.";
    public static final String UPDATED_AT = "When the object was last changed.";
    public static final String TITLE = "Title, at most 500 characters a language.";
    public static final String TEASER = "Short text free of confidential content, shown to everyone "
            + "who may see the object. At most 20,000 characters a language.";
    public static final String DETAIL_TIER =
            "Detail tier: null unless the viewer is a member, an owner, a manager or an officer.";
    public static final String DETAIL_TIER_LIST =
            "Detail tier: empty unless the viewer is a member, an owner, a manager or an officer.";
    public static final String VISIBILITY = "How far the owner lets the object be seen.";
    public static final String CONCEPTS = "Concepts of the vocabularies that it is filed under, at most 100.";
    public static final String FIRST = "How many to return from the start or after the cursor: 1 to 100, "
            + "default 20; INVALID_ARGUMENT otherwise. Not together with last.";
    public static final String AFTER =
            "Return what follows this cursor. INVALID_CURSOR when it is not a cursor of this list in this order.";
    public static final String LAST = "How many to return from the end or before the cursor: 1 to "
            + "100; INVALID_ARGUMENT otherwise. Not together with first.";
    public static final String BEFORE =
            "Return what precedes this cursor. INVALID_CURSOR when it is not a cursor of this list in this order.";
    public static final String WHERE = "Keep only what meets this condition.";
    public static final String ORDER_BY = "Sort keys, the most significant first. Without them the oldest comes first.";
    public static final String ORDER_FIELD = "What to sort by.";
    public static final String ORDER_DIRECTION = "Which end comes first.";
    public static final String BY = "The key to look it up by; exactly one.";
    public static final String EDGES = "The page, each entry with its cursor and the facts about the link.";
    public static final String NODES = "The page without cursors and link facts.";
    public static final String PAGE_INFO = "Where the page lies in the whole list.";
    public static final String TOTAL_COUNT = "How many the list holds over all pages. Counts only what the viewer "
            + "may see; costs one statement, run only when this field is selected.";
    public static final String CURSOR =
            "Opaque position of this entry, for after and before. Valid only for the same list in the same order.";
    public static final String NODE = "The listed object.";
    public static final String ALL_OF = "Every one of these conditions holds.";
    public static final String ANY_OF = "At least one of these conditions holds.";
    public static final String NONE_OF = "This condition does not hold.";
    public static final String SOME = "At least one linked object meets this condition.";
    public static final String NONE = "No linked object meets this condition.";
    public static final String EQ = "Equal to this value.";
    public static final String IN = "Equal to one of these values.";
    public static final String NOT = "Different from this value.";
    public static final String LT = "Less than, or before, this value.";
    public static final String LTE = "At most, or not after, this value.";
    public static final String GT = "Greater than, or after, this value.";
    public static final String GTE = "At least, or not before, this value.";
    public static final String IS_NULL = "True: the value is missing. False: the value is present.";
    public static final String FILTER_ID = "Global id of the object.";
    public static final String FILTER_REF = "The readable reference.";
    public static final String FILTER_TITLE = "The title; one matching language is enough.";
    public static final String FILTER_CONCEPTS = "The concepts that it is filed under.";
    public static final String LOOKUP_ID = "Global id. INVALID_ID when it is malformed or of another type.";
    public static final String LOOKUP_REF = "The readable reference, exactly.";
    public static final String LOOKUP_SOURCE_ID = "The id in the source that it was imported from, exactly.";
    public static final String SORT_TITLE = "By title, in English where there is one.";
    public static final String SORT_CREATED_AT = "By time of creation.";
    public static final String SORT_UPDATED_AT = "By time of the last change.";
    public static final String LANG =
            "Language wanted, as a BCP 47 tag such as ro. Without it, the first language of fallback is used.";
    public static final String FALLBACK =
            "Languages to try next, in this order; default en, then ro. If none is there, any language is used.";
    public static final String COUNTRY = "Country as ISO 3166-1 alpha-2, uppercase, such as RO.";
    public static final String LATITUDE = "Latitude in decimal degrees, WGS 84, -90 to 90.";
    public static final String LONGITUDE = "Longitude in decimal degrees, WGS 84, -180 to 180.";

    public static final String INPUT = "What to do.";
    public static final String EXPECTED_VERSION =
            "The version that the caller has read; CONFLICT when the object has another one by now.";
    public static final String IDEMPOTENCY_KEY =
            "Any 1 to 200 characters of the caller's choice. The same key and input again, within 24 hours, gives the"
                    + " first result instead of a second object; another input is IDEMPOTENCY_KEY_REUSED.";
    public static final String USER_ERRORS = "What the caller can put right; empty when the change was made.";

    private Doc() {}
}
