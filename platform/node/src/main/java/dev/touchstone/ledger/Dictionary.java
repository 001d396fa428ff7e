package dev.touchstone.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Integer ids for names, from 1, in a table of the database. Written by one thread, read by any. */
final class Dictionary {
    private final String table;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    private Dictionary(String table) {
        this.table = table;
    }

    static Dictionary load(Connection connection, String table) throws SQLException {
        Dictionary dictionary = new Dictionary(table);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, id FROM " + table)) {
            while (rows.next()) {
                dictionary.ids.put(rows.getString(1), rows.getInt(2));
            }
        }
        return dictionary;
    }

    /** The id of a name, which is given one within the connection's transaction if it has none. */
    int idOrNew(Connection connection, String name) throws SQLException {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        int id = ids.size() + 1;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, name);
            insert.execute();
        }
        ids.put(name, id);
        return id;
    }

    /** Ids by name, sorted. */
    Map<String, Integer> all() {
        return new TreeMap<>(ids);
    }
}
