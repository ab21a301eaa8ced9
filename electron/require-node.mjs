// better-sqlite3 13 crashes with a segmentation fault below Node 22: say so before anything loads it.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Chấm Sao cần Node 22 trở lên, máy này đang chạy Node ${process.versions.node}. Hãy chạy qua npm ("npm start", "npm test"): npm dùng Node 24 kèm theo dự án.\n` +
      `Chấm Sao needs Node 22 or newer, this is Node ${process.versions.node}. Start it through npm ("npm start", "npm test"), which uses the Node 24 that comes with the project.`,
  )
  process.exit(1)
}
