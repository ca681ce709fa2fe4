package potluck.tracker;

class MemoryRegistryTest extends RegistryContract {
    @Override
    Registry create(int mostFiles) {
        return new MemoryRegistry(mostFiles);
    }
}
