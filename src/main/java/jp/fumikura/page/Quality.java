package jp.fumikura.page;

/**
 * What a person would say about a scan.
 *
 * @param paper typical grey of the paper, 0–255
 * @param contrast paper minus typical ink, 0–255
 * @param sharpness 0 blurred to 1 crisp
 * @param noise share of specks among the ink, 0–1
 */
public record Quality(double paper, double contrast, double sharpness, double noise) {}
