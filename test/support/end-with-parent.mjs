// Loaded into every Directus that a test starts: should the test's process die, its server dies with it.
process.on('disconnect', () => process.exit(1));
