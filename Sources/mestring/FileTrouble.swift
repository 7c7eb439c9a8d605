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
