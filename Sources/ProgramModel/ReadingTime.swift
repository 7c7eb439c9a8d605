/// How long people take to read.
public enum ReadingTime {
  /// Words a minute, for somebody who reads slowly because it is about himself. Grown-ups read some 240 of a plain text.
  public static let wordsPerMinute = 200

  /// Whole minutes, rounded up; 0 for no words.
  public static func minutes(ofWords words: Int) -> Int {
    (words + wordsPerMinute - 1) / wordsPerMinute
  }
}
