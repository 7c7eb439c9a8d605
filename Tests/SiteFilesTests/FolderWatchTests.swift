import Glibc
import Testing

@testable import SiteFiles

/// Without these a saved file doesn't reach the page, or the author is told of mistakes in a file that is half saved.
@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
  private let scratch = Scratch()

  /// As vim does it: the old file is moved away, a new one written, the old one removed.
  private func saveByMovingAway(_ name: String, _ text: String) {
    rename(scratch(name), scratch(name + "~"))
    scratch.make(name, text)
    unlink(scratch(name + "~"))
  }

  /// As office programs do it: another file is written and moved into place.
  private func saveByMovingInto(_ name: String, _ text: String) {
    scratch.make(name + ".tmp", text)
    rename(scratch(name + ".tmp"), scratch(name))
  }

  @Test func everyWayOfSavingIsTold() async {
    scratch.make("rot/a.md", "0")
    let watch = FolderWatch([scratch("rot")])
    var changes = watch.changes.makeAsyncIterator()
    for number in 1...12 {
      let text = String(repeating: "\(number) ", count: 5000)
      let before = watch.count
      switch number % 3 {
      case 0: scratch.make("rot/a.md", text)
      case 1: saveByMovingAway("rot/a.md", text)
      default: saveByMovingInto("rot/a.md", text)
      }
      repeat { await changes.next() } while watch.count == before
      #expect(scratch.text("rot/a.md") == text)
    }
  }

  @Test func whatHappensInNewAndMovedFoldersIsTold() async {
    scratch.make("rot/a.md", "a")
    scratch.make("ute/dyp/b.md", "b")
    let watch = FolderWatch([scratch("rot")])
    var changes = watch.changes.makeAsyncIterator()
    scratch.make("rot/ny/dypere/c.md", "c")
    await changes.next()
    for step in [
      { scratch.make("rot/ny/dypere/c.md", "c2") }, { _ = rename(scratch("ute"), scratch("rot/inne")) },
      { scratch.make("rot/inne/dyp/b.md", "b2") }, { _ = rename(scratch("rot/inne"), scratch("rot/annet")) },
      { scratch.make("rot/annet/dyp/b.md", "b3") }, { _ = unlink(scratch("rot/annet/dyp/b.md")) },
    ] {
      let before = watch.count
      step()
      repeat { await changes.next() } while watch.count == before
    }
  }

  @Test func aRootThatVanishesAndComesBackIsToldAndWatchedAgain() async {
    scratch.make("rot/a.md", "a")
    let watch = FolderWatch([scratch("rot")])
    var changes = watch.changes.makeAsyncIterator()
    for step in [
      { _ = rename(scratch("rot"), scratch("borte")) }, { _ = rename(scratch("borte"), scratch("rot")) },
      { scratch.make("rot/a.md", "a2") }, { _ = removeTree(scratch("rot")) },
      { scratch.make("rot/a.md", "a3") },
      { scratch.make("rot/a.md", "a4") },
    ] {
      let before = watch.count
      step()
      repeat { await changes.next() } while watch.count == before
    }
  }

  @Test func whereNotAllFoldersCanBeWatchedTheyAreLookedAtAllTheSame() async {
    scratch.make("rot/a/b/c.md", "a")
    let watch = FolderWatch([scratch("rot")], limit: 2)
    var changes = watch.changes.makeAsyncIterator()
    for _ in 1...2 { await changes.next() }
    #expect(watch.count >= 2)
  }

  @Test func whatIsHiddenIsNothingToTell() {
    #expect(FolderEvent(.made, watch: 1, name: ".a.md.swp").isHidden)
    #expect(!FolderEvent(.made, watch: 1, name: "a.md").isHidden)
  }

  @Test func whatTheSystemHasLostCountOfIsLookedForAnew() {
    var lost = inotify_event()
    lost.wd = -1
    lost.mask = UInt32(IN_Q_OVERFLOW)
    let events = withUnsafeBytes(of: &lost) { FolderEvent.all(in: $0) }
    #expect(events == [FolderEvent(.folders, watch: -1, name: "")])
    #expect(events.allSatisfy { $0.changesFolders })
  }

  @Test func aBurstIsOverAtOnceWhenNothingIsMissing() {
    func patience(_ events: (FolderEvent.Kind, String)...) -> Int {
      var burst = ChangeBurst()
      for (kind, name) in events { burst.add(FolderEvent(kind, watch: 1, name: name)) }
      return burst.patience
    }
    let atOnce = patience((.written, "a.md"), (.finished, "a.md"))
    #expect(atOnce <= 10)
    #expect(
      patience(
        (.made, "a.tmp"), (.written, "a.tmp"), (.finished, "a.tmp"), (.gone, "a.tmp"), (.arrived, "a.md"))
        == atOnce)
    // vim: a trial file, the old one moved away, the new one written, the old one removed.
    #expect(patience((.made, "4913"), (.finished, "4913"), (.gone, "4913")) == atOnce)
    #expect(patience((.gone, "a.md"), (.arrived, "a.md~")) > 3 * atOnce)
    #expect(patience((.gone, "a.md"), (.arrived, "a.md~"), (.made, "a.md")) > 3 * atOnce)
    #expect(
      patience((.gone, "a.md"), (.arrived, "a.md~"), (.made, "a.md"), (.finished, "a.md"), (.gone, "a.md~"))
        == atOnce)
  }
}
