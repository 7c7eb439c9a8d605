import Glibc
import Testing

@testable import SiteFiles

/// A slip in `-o` must not take the content, the theme or the folder that one stands in with it.
@Suite struct OutputSourceTests {
  private let scratch = Scratch()

  private func meets(_ output: String, _ kind: OutputSource.Kind, _ source: String) -> Bool {
    do {
      try OutputSource.keepApart([scratch("annet"), scratch(output)], from: [.init(kind, scratch(source))])
      return false
    } catch {
      return error == .outputMeetsSource(path: scratch(output), .init(kind, scratch(source)))
    }
  }

  init() {
    for folder in ["kurs", "kurs/Programs", "kurs/Programs/angst", "Program", "kurs/Themes"] {
      mkdir(scratch(folder), 0o755)
    }
    symlink("kurs", scratch("lenke"))
    symlink("kurs/Programs", scratch("innhold"))
  }

  @Test(arguments: [
    "kurs", "kurs/", "kurs/.", "kurs/Programs/..", "Program/../kurs", "borte/../kurs", "a/b/../../kurs",
    "lenke", "lenke/../kurs",
    "kurs/Programs", "kurs/Programs/_site", "kurs/Programs/angst/ny/_site", "innhold", "innhold/_site",
    "innhold/angst/x",
    ".", "./", "..",
  ])
  func anOutputAroundInOrAtTheContentIsRefused(output: String) {
    #expect(meets(output, .content, "kurs/Programs"))
    #expect(meets(output, .theme, "innhold"))
  }

  @Test(arguments: [
    "ut", "kurs/ut", "kurs/Themes", "kurs/Program", "Program", "kurs/Programs/../ut", "innhold/../ut",
    "borte/ut",
  ])
  func anOutputBesideItIsFine(output: String) {
    #expect(!meets(output, .content, "kurs/Programs"))
  }

  @Test func anOutputInTheCurrentFolderIsTheRule() {
    #expect(!meets("kurs/_site", .currentFolder, "kurs"))
    #expect(meets("kurs", .currentFolder, "kurs"))
    #expect(meets("lenke", .currentFolder, "kurs/Programs"))
    #expect(meets("kurs", .currentFolder, "innhold"))
  }
}
