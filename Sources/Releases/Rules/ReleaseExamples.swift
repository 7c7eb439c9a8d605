import Diagnostics

extension Example {
  /// A page of a program of which some lines of `answers.lock` have been released.
  static func released(_ page: String, _ facts: String, front: String = "") -> Example {
    .files(releasedFiles(page, facts, front: front))
  }

  static func releasedFiles(_ page: String, _ facts: String, front: String = "") -> [File] {
    [
      File(
        "angst/1-modul.nb.md",
        """
        ---
        title: Første modul\(front.isEmpty ? "" : "\n" + front)
        ---

        # Velkommen {#velkommen}

        \(page)

        """),
      lock(facts),
    ]
  }

  static func lock(_ facts: String) -> File {
    File("angst/answers.lock", "format 1\nprogram angst\nversion 1\n\(facts)\n")
  }
}
