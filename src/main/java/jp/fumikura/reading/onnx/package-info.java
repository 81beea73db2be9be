/** Our own line recogniser, run by ONNX Runtime; its input and output are said in ocr-models/yomi/README.md. */
@NullMarked
package jp.fumikura.reading.onnx;

import org.jspecify.annotations.NullMarked;
