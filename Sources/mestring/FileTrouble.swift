import Diagnostics
import SiteFiles

/// What files and folders can refuse, in words.
enum FileTrouble {
  static func words(for error: SiteFilesError) -> Words {
    let path = error.path
    return switch error {
    case .missing: Words(nb: "\(path) finnes ikke", en: "\(path) doesn't exist")
    case .notAFolder: Words(nb: "\(path) er ikke en mappe", en: "\(path) is not a folder")
    case .notARegularFile: Words(nb: "\(path) er ikke en vanlig fil", en: "\(path) is not a regular file")
    case .symbolicLink:
      Words(
        nb: "\(path) er en snarvei; skriv stien dit den går",
        en: "\(path) is a link; write the path it leads to")
    case .tooLarge(_, let limit):
      Words(nb: "\(path) er større enn \(limit / 1024) KB", en: "\(path) is larger than \(limit / 1024) KB")
    case .tooManyFiles(_, let limit):
      Words(nb: "\(path) har mer enn \(limit) filer", en: "\(path) has more than \(limit) files")
    case .tooDeep(_, let limit):
      Words(
        nb: "mapper ligger mer enn \(limit) nivåer inni hverandre i \(path)",
        en: "folders are nested more than \(limit) deep in \(path)")
    case .foreignFolder:
      Words(
        nb:
          "\(path) er ikke tom og er ikke laget av mestring, så den er ikke rørt; velg en annen mappe med -o",
        en:
          "\(path) is not empty and was not made by mestring, so it was left alone; choose another folder with -o"
      )
    case .outputMeetsSource(_, let source): outputMeets(source, path)
    case .damagedMarker:
      Words(
        nb:
          "\(path) er ikke slik mestring skrev den, så ingen vet hvilke filer som er dine; ingenting er rørt. Ta vare på det som er ditt, slett mappen, og bygg på nytt",
        en:
          "\(path) is not as mestring wrote it, so nobody knows which files are yours; nothing was touched. Keep what is yours, delete the folder, and build again"
      )
    case .foreignFile:
      Words(
        nb:
          "\(path) er ikke laget av mestring, og nettstedet trenger plassen; ingenting er rørt. Flytt den, eller velg en annen mappe med -o",
        en:
          "\(path) was not made by mestring, and the site needs its place; nothing was touched. Move it, or choose another folder with -o"
      )
    case .othersFolder:
      Words(
        nb:
          "\(path) tilhører en annen bruker og kan ikke bli med over i den nye utgaven; ingenting er rørt. Bygg som den brukeren, eller flytt mappen",
        en:
          "\(path) belongs to another user and can't go along to the new edition; nothing was touched. Build as that user, or move the folder"
      )
    case .namelessFolder:
      Words(
        nb: "\(path) kan ikke byttes ut; skriv navnet på en mappe",
        en: "\(path) can't be replaced; write the name of a folder")
    case .mountPoint:
      Words(
        nb: "\(path) er en hel disk og kan ikke byttes ut; velg en mappe i den",
        en: "\(path) is where a disk is mounted and can't be replaced; choose a folder in it")
    case .unsafePath: Words(nb: "«\(path)» er ikke en trygg sti", en: "“\(path)” is not a safe path")
    case .twoFilesAtOnePath: Words(nb: "to filer ville hete \(path)", en: "two files would be called \(path)")
    case .fileInPlaceOfFolder:
      Words(nb: "\(path) ville være både fil og mappe", en: "\(path) would be both a file and a folder")
    case .alreadyThere:
      Words(
        nb: "\(path) finnes allerede og er ikke rørt; velg et annet navn",
        en: "\(path) is there already and was left alone; choose another name")
    case .changedMeanwhile:
      Words(
        nb: "\(path) er lagret av noen andre i mellomtiden og er ikke rørt; prøv igjen",
        en: "\(path) has been saved by somebody else meanwhile and was left alone; try again")
    case .diskFull:
      Words(
        nb: "disken er full, så ingenting er skrevet; det gamle ligger der fortsatt",
        en: "the disk is full, so nothing was written; what was there still is")
    case .failed(let operation, _, let number):
      failed(operation, path, error.systemText ?? "errno \(number)")
    }
  }

  private static func outputMeets(_ source: OutputSource, _ path: String) -> Words {
    let what =
      switch source.kind {
      case .content: Words(nb: "innholdet i \(source.path)", en: "the content in \(source.path)")
      case .theme: Words(nb: "temaet i \(source.path)", en: "the theme in \(source.path)")
      case .currentFolder: Words(nb: "mappen du står i", en: "the folder you are in")
      }
    return Words(
      nb:
        "\(path) kan ikke byttes ut, for den overlapper \(what.nb); ingenting er rørt. Velg en egen mappe med -o",
      en:
        "\(path) can't be replaced, since it overlaps \(what.en); nothing was touched. Choose a folder of its own with -o"
    )
  }

  private static func failed(_ operation: SiteFilesError.Operation, _ path: String, _ system: String) -> Words
  {
    switch operation {
    case .listFolder, .readFile, .inspect:
      Words(nb: "\(path) lar seg ikke lese (\(system))", en: "\(path) can't be read (\(system))")
    case .makeFolder, .writeFile, .replaceFolder, .removeOld:
      Words(
        nb: "\(path) lar seg ikke skrive (\(system)); det gamle er ikke rørt",
        en: "\(path) can't be written (\(system)); what was there is untouched")
    }
  }
}
