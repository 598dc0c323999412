package org.dualusegraph.realdata;

/** The code lists of the data folder and what is said of each as a scheme. */
enum VocabularyFile {
    NACE("nace-2", "nace_rev2.csv", "Statistical classification of economic activities (NACE Rev. 2)", "Rev. 2"),
    NUTS("nuts-2021", "nuts_2021.csv", "Nomenclature of territorial units for statistics (NUTS)", "2021"),
    CPV("cpv-2008", "cpv_2008.csv", "Common Procurement Vocabulary (CPV)", "2008"),
    EUROSCIVOC("euroscivoc", "euroscivoc_used.csv", "European Science Vocabulary (EuroSciVoc)", "2025"),
    HORIZON_EUROPE("horizon-europe", "cordis_he_programme_parts.csv", "Horizon Europe programme parts", "2021-2027");

    private final String code;
    private final String fileName;
    private final String title;
    private final String edition;

    VocabularyFile(String code, String fileName, String title, String edition) {
        this.code = code;
        this.fileName = fileName;
        this.title = title;
        this.edition = edition;
    }

    String code() {
        return code;
    }

    String fileName() {
        return fileName;
    }

    Row scheme() {
        return Row.of("ConceptScheme")
                .put("code", code)
                .title("title", title)
                .put("edition", edition)
                .put("licence", "CC BY 4.0, European Union (Decision 2011/833/EU)");
    }
}
