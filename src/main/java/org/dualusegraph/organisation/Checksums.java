package org.dualusegraph.organisation;

/** The check characters of ISO/IEC 7064 that registers of organisations and persons use. */
public final class Checksums {

    private static final int MOD_11 = 11;
    private static final int MOD_97 = 97;

    private Checksums() {}

    /**
     * MOD 11-2, of ISNI and ORCID.
     *
     * @param text digits, the last of which may be X
     */
    public static boolean isMod11Radix2(String text) {
        int sum = 0;
        for (char digit : text.toCharArray()) {
            sum = (sum * 2 + (digit == 'X' ? 10 : digit - '0')) % MOD_11;
        }
        return sum == 1;
    }

    /**
     * MOD 97-10, of LEI.
     *
     * @param text digits and capital letters, which count from 10
     */
    public static boolean isMod97Radix10(String text) {
        int sum = 0;
        for (char character : text.toCharArray()) {
            int value = Character.digit(character, 36);
            sum = (sum * (value < 10 ? 10 : 100) + value) % MOD_97;
        }
        return sum == 1;
    }
}
